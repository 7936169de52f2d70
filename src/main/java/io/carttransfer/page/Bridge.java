package io.carttransfer.page;

import io.carttransfer.common.Limits;
import io.carttransfer.common.Part;
import io.carttransfer.common.RequestCookies;
import io.carttransfer.common.RequestHeader;
import jakarta.servlet.ServletContext;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.logging.Logger;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.owasp.encoder.Encode;

/**
 * What a page needs to talk to the app: whether it is shown in the app, and the script. The tags
 * find it in the ServletContext under the name of this class. Immutable.
 */
public final class Bridge {

  private static final Logger LOG = Logger.getLogger("io.carttransfer.page");

  /** Also served to pages that are not JSP, as {@code /cart-transfer/bridge.js}. */
  private static final String SCRIPT = "/META-INF/resources/cart-transfer/bridge.js";

  private static final String MISSED = Bridge.class.getName() + ".missed";
  private static final String PLATFORM_COOKIE = "poq.webcheckout.platform=";

  private final boolean on;
  private final @Nullable Pattern inAppUserAgent;
  private final String openingTag;
  private final String tokenAttribute;
  private final String script;

  /**
   * @param bridgeUrl where the platform's library is, without version and {@code .min.js}
   * @param tokenParameter name of the query parameter with the token
   * @param inAppUserAgent finds the app's web view in a User-Agent header
   */
  public Bridge(String bridgeUrl, String tokenParameter, Optional<Pattern> inAppUserAgent) {
    this(true, bridgeUrl, tokenParameter, inAppUserAgent.orElse(null));
  }

  private Bridge(
      boolean on, String bridgeUrl, String tokenParameter, @Nullable Pattern inAppUserAgent) {
    this.on = on;
    this.inAppUserAgent = inAppUserAgent;
    this.openingTag = "<script data-bridge-url=\"" + Encode.forHtmlAttribute(bridgeUrl) + "\"";
    this.tokenAttribute = Encode.forHtmlAttribute(tokenParameter);
    this.script = PageFile.compact(Bridge.class, SCRIPT);
  }

  /** The bridge if the plug-in is switched off: no page is in the app. */
  public static Bridge off() {
    return new Bridge(false, "", "", null);
  }

  /** The bridge of the web application; if there is none, logs once what to do. */
  public static Optional<Bridge> of(ServletContext application) {
    Optional<Bridge> bridge = Part.in(application).find(Bridge.class);
    if (!bridge.isPresent() && application.getAttribute(MISSED) == null) {
      application.setAttribute(MISSED, Boolean.TRUE);
      LOG.warning(
          "A page uses the tags of Cart Transfer, but the plug-in is not in service, so they"
              + " print nothing. Declare its filter in web.xml, or look for its messages at the"
              + " start of the application.");
    }
    return bridge;
  }

  /**
   * Whether the page is shown in the app: the session or the request has a bag, or the platform's
   * cookie is present, or the User-Agent is the app's.
   *
   * @param hasBag whether the session or the request has a bag
   */
  public boolean isInApp(HttpServletRequest request, boolean hasBag) {
    return on && (hasBag || hasPlatformCookie(request) || hasUserAgent(request));
  }

  /**
   * The script, inline. It loads the platform's library, sends the page's events, and removes the
   * token from the address bar.
   *
   * @param nonce of the page's Content Security Policy; null or empty if there is none
   */
  public String loader(@Nullable String nonce) {
    return element(tokenAttribute, nonce);
  }

  /**
   * The same for a page that will be loaded again with the token: leaves the address bar unchanged.
   *
   * @param nonce of the page's Content Security Policy; null or empty if there is none
   */
  public String loaderThatKeepsTheToken(@Nullable String nonce) {
    return element("", nonce);
  }

  private String element(String token, @Nullable String nonce) {
    StringBuilder element = new StringBuilder(script.length() + 200).append(openingTag);
    element.append(" data-token=\"").append(token).append('"');
    if (nonce != null && !nonce.isEmpty()) {
      element.append(" nonce=\"").append(Encode.forHtmlAttribute(nonce)).append('"');
    }
    return element.append('>').append(script).append("</script>").toString();
  }

  private static boolean hasPlatformCookie(HttpServletRequest request) {
    return !RequestCookies.values(request, PLATFORM_COOKIE).isEmpty();
  }

  private boolean hasUserAgent(HttpServletRequest request) {
    if (inAppUserAgent == null) {
      return false;
    }
    String userAgent = RequestHeader.first(request, "User-Agent", Limits.HEADER_LENGTH);
    return userAgent != null && inAppUserAgent.matcher(userAgent).find();
  }
}

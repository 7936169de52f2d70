package io.carttransfer.check;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The request that the app makes from the endpoint's answer, using whatever is usable, as a phone
 * would. Immutable.
 */
final class AppRequest {

  private static final Set<String> OF_THE_BROWSER =
      new HashSet<>(
          Arrays.asList(
              "host",
              "content-length",
              "content-type",
              "connection",
              "cookie",
              "transfer-encoding",
              "accept-encoding",
              "accept-language",
              "origin",
              "te",
              "upgrade",
              "expect",
              "keep-alive"));

  private final Json description;
  private final URI address;

  private AppRequest(Json description, URI address) {
    this.description = description;
    this.address = address;
  }

  /** The request of a description; empty without a usable address. */
  static AppRequest of(Json description) {
    URI address = address(description);
    if (address == null) {
      throw new NotApplicable("the answer has no url that can be opened");
    }
    return new AppRequest(description, address);
  }

  /** The address of a description, or null. */
  static @Nullable URI address(Json description) {
    try {
      URI address = new URI(description.get("url").text());
      return Request.isWebAddress(address) ? address : null;
    } catch (URISyntaxException e) {
      return null;
    }
  }

  /** Whether browsers always set this header themselves. */
  static boolean isTheBrowsers(String name) {
    return OF_THE_BROWSER.contains(name.toLowerCase(Locale.ROOT));
  }

  URI address() {
    return address;
  }

  boolean hasCookies() {
    return !cookies().isEmpty();
  }

  boolean hasQuery() {
    return address.getRawQuery() != null;
  }

  boolean isPost() {
    return description.get("method").text().equals("POST");
  }

  /** Opens it completely in a browser. */
  Visit open(Browser browser) {
    cookies().forEach(browser.jar()::put);
    return openWithoutCookies(browser);
  }

  /** Opens it in a browser without its cookies. */
  Visit openWithoutCookies(Browser browser) {
    return browser.follow(request(address));
  }

  /** Opens it without its query. */
  Visit openWithoutQuery(Browser browser) {
    cookies().forEach(browser.jar()::put);
    return browser.follow(request(bareAddress()));
  }

  /** The address without query and fragment, which any browser can open. */
  URI bareAddress() {
    String whole = address.toString();
    return URI.create(whole.split("[?#]", 2)[0]);
  }

  private Request request(URI opened) {
    Request request = Request.of(isPost() ? "POST" : "GET", opened);
    if (isPost()) {
      request = request.body(Request.FORM, description.get("body").text());
    }
    for (Json header : description.get("headers").elements()) {
      String name = header.get("name").text();
      String value = header.get("value").text();
      if (Request.isSendable(name, value) && !isTheBrowsers(name)) {
        request = request.with(name, value);
      }
    }
    return request;
  }

  /** Its cookies, without those that no browser accepts. */
  private List<Cookie> cookies() {
    List<Cookie> cookies = new ArrayList<>();
    for (Json cookie : description.get("cookies").elements()) {
      String name = cookie.get("name").text();
      String value = cookie.get("value").text();
      String domain = Cookie.canonical(cookie.get("domain").text());
      boolean suffix = Cookie.isPublicSuffix(domain) && !domain.equals(address.getHost());
      if (!name.isEmpty() && !suffix && Request.isSendable("Cookie", name + value)) {
        String path = cookie.get("path").text();
        cookies.add(
            new Cookie(
                name,
                value,
                domain,
                false,
                path.startsWith("/") ? path : "/",
                cookie.get("isSecure").text().equals("true"),
                end(cookie.get("expireDate"))));
      }
    }
    return cookies;
  }

  private static @Nullable Instant end(Json date) {
    try {
      return date.isMissing() ? null : OffsetDateTime.parse(date.text()).toInstant();
    } catch (DateTimeException e) {
      return null;
    }
  }
}

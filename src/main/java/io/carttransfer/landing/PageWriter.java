package io.carttransfer.landing;

import io.carttransfer.page.Bridge;
import io.carttransfer.text.Texts;
import io.carttransfer.transfer.Notice;
import io.carttransfer.transfer.Token;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import org.owasp.encoder.Encode;

/**
 * Writes the HTML of our own page: small, self-contained, without a JSP. Its addresses consist of a
 * query only, so that it does not matter what a proxy in front of the shop makes of paths.
 */
final class PageWriter {

  /** Of private use in Unicode: no text has it. */
  private static final char FIRST_MARK = '\uE000';

  private static final String STYLE =
      ":root{color-scheme:light dark}*{box-sizing:border-box}"
          + "body{margin:0;min-height:100vh;display:flex;align-items:center;"
          + "justify-content:center;"
          + "padding:1.5rem;background:#f4f4f2;color:#1c1c1c;"
          + "font:1.0625rem/1.5 system-ui,-apple-system,'Segoe UI',Roboto,sans-serif}"
          + "main{width:100%;max-width:30rem;background:#fff;border-radius:.75rem;padding:2rem;"
          + "box-shadow:0 1px 3px rgba(0,0,0,.16)}"
          + "@media(max-width:26rem){body{padding:1rem}main{padding:1.5rem}}"
          + "h1{font-size:1.375rem;line-height:1.3;margin:0 0 .75rem}"
          + "p,ul{margin:0 0 1rem}ul{padding-left:1.25rem;overflow-wrap:anywhere}"
          + "strong{display:inline-block;max-width:100%;overflow-wrap:anywhere}"
          + "form,#app{margin:.75rem 0 0}"
          + "button{width:100%;min-height:3rem;padding:.75rem 1rem;font:inherit;font-weight:600;"
          + "border:1px solid #1c1c1c;border-radius:.5rem;background:#fff;color:#1c1c1c;"
          + "cursor:pointer}"
          + "button.first{background:#1c1c1c;color:#fff}"
          + "button:hover{text-decoration:underline;text-underline-offset:.2em}"
          + "button:focus-visible{outline:3px solid #2563eb;outline-offset:2px}"
          + ".reference{margin:1.25rem 0 0;font-size:.875rem;color:#5a5a5a;overflow-wrap:anywhere}"
          + "@media(prefers-color-scheme:dark){body{background:#161616;color:#f2f2f2}"
          + "main{background:#242424}"
          + "button{background:#242424;color:#f2f2f2;border-color:#f2f2f2}"
          + "button.first{background:#f2f2f2;color:#161616}.reference{color:#b5b5b5}"
          + "button:focus-visible{outline-color:#8ab4f8}}";

  /** A button that only the app can answer is shown when there may be an app. */
  private static final String REVEAL =
      "(function(b,w){var k=w.webkit&&w.webkit.messageHandlers;"
          + "if(b.getAttribute('data-in-app')||w.android||k&&k.poqWebCheckout)b.hidden=false})"
          + "(document.getElementById('app'),window)";

  private final TokenCarriers carriers;
  private final Bridge bridge;
  private final SecureRandom random = new SecureRandom();

  PageWriter(TokenCarriers carriers, Bridge bridge) {
    this.carriers = carriers;
    this.bridge = bridge;
  }

  /**
   * Begins a page.
   *
   * @param key where its title and text are found
   * @param token of the bag, or null when there is none
   * @param shopQuery the shop's own parameters, or null
   * @param inApp whether the page is known to be shown in the app
   * @param arguments of the text
   */
  Page page(
      Texts texts, String key, Token token, String shopQuery, boolean inApp, Object... arguments) {
    byte[] nonce = new byte[16];
    random.nextBytes(nonce);
    return new Page(
        texts,
        key,
        token,
        shopQuery == null ? "" : "&" + shopQuery,
        Base64.getUrlEncoder().withoutPadding().encodeToString(nonce),
        inApp,
        arguments);
  }

  /** One page in the making. */
  final class Page {

    private final Texts texts;
    private final Token token;
    private final String shopQuery;
    private final String scriptNonce;
    private final boolean inApp;
    private final String title;
    private final StringBuilder body = new StringBuilder(1024);
    private String reference = "";
    private boolean hasFirst;

    private Page(
        Texts texts,
        String key,
        Token token,
        String shopQuery,
        String scriptNonce,
        boolean inApp,
        Object... arguments) {
      this.texts = texts;
      this.token = token;
      this.shopQuery = shopQuery;
      this.scriptNonce = scriptNonce;
      this.inApp = inApp;
      this.title = texts.get(key + ".title");
      body.append("<h1>").append(html(title)).append("</h1>\n<p>");
      body.append(text(key + ".text", arguments)).append("</p>\n");
    }

    /** A text whose arguments stand out: an order number is to be noted down. */
    private String text(String key, Object... arguments) {
      Object[] marks = new Object[arguments.length];
      for (int i = 0; i < marks.length; i++) {
        marks[i] = String.valueOf((char) (FIRST_MARK + i));
      }
      String text = html(texts.get(key, marks));
      for (int i = 0; i < marks.length; i++) {
        String argument = "<strong>" + html(String.valueOf(arguments[i])) + "</strong>";
        text = text.replace((String) marks[i], argument);
      }
      return text;
    }

    /** The lines that are not available. */
    void lines(List<Notice> lines) {
      body.append("<ul>\n");
      for (Notice notice : lines) {
        String text = texts.get("line", notice.line().poqSku(), notice.line().quantity());
        body.append("<li>").append(html(text)).append("</li>\n");
      }
      body.append("</ul>\n");
    }

    /** What the shop's support finds in the log; may be null. */
    void reference(String number) {
      if (number != null) {
        reference =
            "<p class=\"reference\">" + html(texts.get("page.reference", number)) + "</p>\n";
      }
    }

    /** The button that opens the same bag again, on the same request. */
    void again() {
      if (token != null) {
        button(Arrival.FORM, null, "page.again.button");
      }
    }

    /** The button that leaves the bag alone. */
    void without() {
      button(Arrival.ANSWER, null, "page.without.button");
    }

    /** The button that leads into the shop, when there is no bag to leave. */
    void onwards() {
      button(Arrival.ANSWER, null, "page.ordered.button");
    }

    /** Both baskets; the answer for the app's bag carries the nonce. */
    void choice(String nonce) {
      button(Arrival.FORM, nonce, "page.bag.button");
      button(Arrival.ANSWER, null, "page.basket.button");
    }

    private void button(String what, String nonce, String label) {
      body.append("<form method=\"post\" action=\"?");
      body.append(Encode.forHtmlAttribute(carriers.name() + '=' + what + shopQuery)).append("\">");
      if (token != null) {
        field(carriers.name(), token.value());
      }
      if (nonce != null) {
        field(carriers.nonceName(), nonce);
      }
      body.append(hasFirst ? "<button>" : "<button class=\"first\">");
      body.append(html(texts.get(label))).append("</button></form>\n");
      hasFirst = true;
    }

    private void field(String name, String value) {
      body.append("<input type=\"hidden\" name=\"").append(Encode.forHtmlAttribute(name));
      body.append("\" value=\"").append(Encode.forHtmlAttribute(value)).append("\">");
    }

    /**
     * Nothing but what the page itself holds, and the platform's library, which the bridge loads;
     * framed by the shop alone.
     */
    String policy() {
      return "default-src 'none'; base-uri 'none'; frame-ancestors 'self'; style-src 'nonce-"
          + scriptNonce
          + "'; script-src 'nonce-"
          + scriptNonce
          + "' 'strict-dynamic'";
    }

    private String backToTheApp() {
      return "<button type=\"button\" id=\"app\" data-poq-send=\"closewebview\" hidden"
          + (inApp ? " data-in-app=\"yes\">" : ">")
          + html(texts.get("page.app.button"))
          + "</button>\n";
    }

    String toHtml() {
      return "<!DOCTYPE html>\n<html lang=\""
          + Encode.forHtmlAttribute(texts.language())
          + "\">\n<head>\n<meta charset=\"utf-8\">\n"
          + "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
          + "<meta name=\"robots\" content=\"noindex\">\n<title>"
          + html(title)
          + "</title>\n<style nonce=\""
          + scriptNonce
          + "\">"
          + STYLE
          + "</style>\n</head>\n<body>\n<main>\n"
          + body
          + backToTheApp()
          + reference
          + "</main>\n"
          + bridge.loaderThatKeepsTheToken(scriptNonce)
          + "\n<script nonce=\""
          + scriptNonce
          + "\">"
          + REVEAL
          + "</script>\n</body>\n</html>\n";
    }
  }

  private static String html(String text) {
    return Encode.forHtml(text);
  }
}

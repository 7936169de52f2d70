package io.carttransfer.landing;

import io.carttransfer.page.Bridge;
import io.carttransfer.page.PageFile;
import io.carttransfer.text.Texts;
import io.carttransfer.transfer.Notice;
import io.carttransfer.transfer.Token;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.owasp.encoder.Encode;

/**
 * Writes the HTML of our own page: small, self-contained, without a JSP. Its addresses consist of a
 * query only, so that a proxy in front of the shop may rewrite paths.
 */
final class PageWriter {

  /** From Unicode's private use area: no text contains it. */
  private static final char FIRST_MARK = '\uE000';

  private final TokenCarriers carriers;
  private final Bridge bridge;
  private final String style = PageFile.compact(PageWriter.class, "page.css");
  private final String reveal = PageFile.compact(PageWriter.class, "page.js");
  private final Nonces nonces = new Nonces();

  PageWriter(TokenCarriers carriers, Bridge bridge) {
    this.carriers = carriers;
    this.bridge = bridge;
  }

  /**
   * Begins a page.
   *
   * @param key of its title and text
   * @param token of the bag, or null if there is none
   * @param shopQuery the shop's own parameters, or null
   * @param inApp whether the page is known to be shown in the app
   * @param arguments of the text
   */
  Page page(
      Texts texts,
      String key,
      @Nullable Token token,
      @Nullable String shopQuery,
      boolean inApp,
      Object... arguments) {
    return new Page(
        texts,
        key,
        token,
        shopQuery == null ? "" : "&" + shopQuery,
        nonces.next(),
        inApp,
        arguments);
  }

  /** One page in the making. */
  final class Page {

    private final Texts texts;
    private final @Nullable Token token;
    private final String shopQuery;
    private final String scriptNonce;
    private final boolean inApp;
    private final String title;
    private final String titleLang;
    private final StringBuilder body = new StringBuilder(1024);
    private String reference = "";
    private @Nullable String answerNonce;
    private boolean hasFirst;

    private Page(
        Texts texts,
        String key,
        @Nullable Token token,
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
      this.titleLang = lang(key + ".title");
      body.append("<h1").append(titleLang).append('>').append(html(title));
      body.append("</h1>\n<p").append(lang(key + ".text")).append('>');
      body.append(text(key + ".text", arguments)).append("</p>\n");
    }

    /**
     * Marks the language of a text that is missing in the page's own language (WCAG 2.2, 3.1.2).
     */
    private String lang(String key) {
      String language = texts.languageOf(key);
      return language.equals(texts.language())
          ? ""
          : " lang=\"" + Encode.forHtmlAttribute(language) + '"';
    }

    /** A text with emphasised arguments, such as an order number to write down. */
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
        body.append("<li").append(lang("line")).append('>').append(html(text)).append("</li>\n");
      }
      body.append("</ul>\n");
    }

    /** What the shop's support can search the log for; may be null. */
    void reference(@Nullable String number) {
      if (number != null) {
        reference =
            "<p class=\"reference\""
                + lang("page.reference")
                + '>'
                + html(texts.get("page.reference", number))
                + "</p>\n";
      }
    }

    /** The button that opens the same bag again, on the same request. */
    void again() {
      if (token != null) {
        button(Token.IN_FORM, null, "page.again.button");
      }
    }

    /** Proves that answers come from this page; null if nothing can. */
    void answerNonce(@Nullable String nonce) {
      answerNonce = nonce;
    }

    /** The button that leaves the bag alone. */
    void without() {
      button(Arrival.ANSWER, answerNonce, "page.without.button");
    }

    /** The button that leaves the bag alone and empties a basket with unknown content. */
    void withoutAnything() {
      button(Arrival.EMPTY, answerNonce, "page.empty.button");
    }

    /** The button that leads into the shop, when there is no bag to leave. */
    void onwards() {
      button(Arrival.ANSWER, answerNonce, "page.ordered.button");
    }

    /** The button that takes the app's bag; its answer carries the nonce. */
    void bag(String nonce) {
      button(Token.IN_FORM, nonce, "page.bag.button");
    }

    /** The button that keeps the existing basket. */
    void basket() {
      button(Arrival.ANSWER, answerNonce, "page.basket.button");
    }

    private void button(String what, @Nullable String nonce, String label) {
      body.append("<form method=\"post\" action=\"?");
      body.append(Encode.forHtmlAttribute(carriers.name() + '=' + what + shopQuery)).append("\">");
      if (token != null) {
        field(carriers.name(), token.value());
      }
      if (nonce != null) {
        field(carriers.nonceField().name(), nonce);
      }
      body.append(hasFirst ? "<button" : "<button class=\"first\"").append(lang(label)).append('>');
      body.append(html(texts.get(label))).append("</button></form>\n");
      hasFirst = true;
    }

    private void field(String name, String value) {
      body.append("<input type=\"hidden\" name=\"").append(Encode.forHtmlAttribute(name));
      body.append("\" value=\"").append(Encode.forHtmlAttribute(value)).append("\">");
    }

    /**
     * Allows only what the page itself contains, and the platform's library, which the bridge
     * loads; only the shop may frame it.
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
          + (inApp ? " data-in-app=\"yes\"" : "")
          + lang("page.app.button")
          + '>'
          + html(texts.get("page.app.button"))
          + "</button>\n";
    }

    String toHtml() {
      return "<!DOCTYPE html>\n<html lang=\""
          + Encode.forHtmlAttribute(texts.language())
          + "\">\n<head>\n<meta charset=\"utf-8\">\n"
          + "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
          + "<meta name=\"robots\" content=\"noindex\">\n<title"
          + titleLang
          + ">"
          + html(title)
          + "</title>\n<style nonce=\""
          + scriptNonce
          + "\">"
          + style
          + "</style>\n</head>\n<body>\n<main>\n"
          + body
          + backToTheApp()
          + reference
          + "</main>\n"
          + bridge.loaderThatKeepsTheToken(scriptNonce)
          + "\n<script nonce=\""
          + scriptNonce
          + "\">"
          + reveal
          + "</script>\n</body>\n</html>\n";
    }
  }

  private static String html(String text) {
    return Encode.forHtml(text);
  }
}

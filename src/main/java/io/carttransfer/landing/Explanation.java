package io.carttransfer.landing;

import io.carttransfer.common.Reason;
import io.carttransfer.page.Answer;
import io.carttransfer.page.Bridge;
import io.carttransfer.poq.Problem;
import io.carttransfer.session.Orders;
import io.carttransfer.text.Shown;
import io.carttransfer.text.Texts;
import io.carttransfer.transfer.Notice;
import io.carttransfer.transfer.Token;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;

/**
 * Our own page: says why the shopper does not see the shop's page, and what to do. HTML for people,
 * problem details for programs. Thread-safe.
 */
public final class Explanation {

  private static final String RETRY_AFTER_SECONDS = "5";

  private final TokenCarriers carriers;
  private final Bridge bridge;
  private final PageWriter writer;

  public Explanation(TokenCarriers carriers, Bridge bridge) {
    this.carriers = carriers;
    this.bridge = bridge;
    this.writer = new PageWriter(carriers, bridge);
  }

  /** The link has expired, or never was one. */
  void gone(Visit visit, Token token) throws IOException {
    if (!answersJson(visit, Problem.of(410, Reason.GONE))) {
      PageWriter.Page page = page(visit, "page.gone", token);
      page.without();
      send(visit.response(), 410, page);
    }
  }

  /**
   * The bag was ordered.
   *
   * @param orderNumber what the shop calls the order; null when it is not this session's to know
   */
  void ordered(Visit visit, Token token, String orderNumber) throws IOException {
    Problem problem =
        orderNumber == null
            ? Problem.of(409, Reason.ALREADY_ORDERED)
            : Problem.of(
                409, Reason.ALREADY_ORDERED, "This bag has been ordered as " + orderNumber + ".");
    if (!answersJson(visit, problem)) {
      PageWriter.Page page =
          orderNumber == null
              ? page(visit, "page.ordered.elsewhere", token)
              : page(visit, "page.ordered", token, orderNumber);
      page.onwards();
      send(visit.response(), 200, page);
    }
  }

  /**
   * Something did not work and may work in a moment.
   *
   * @param token null when the token cannot be opened at all
   * @param reference what the log has it under, or null
   */
  public void tryAgain(Visit visit, Reason reason, Token token, String reference)
      throws IOException {
    visit.response().setHeader("Retry-After", RETRY_AFTER_SECONDS);
    if (!answersJson(visit, Problem.of(503, reason))) {
      String key = reason == Reason.CART_EMPTIED ? "page.emptied" : "page.again";
      PageWriter.Page page = page(visit, key, token);
      page.reference(reference);
      page.again();
      page.without();
      send(visit.response(), 503, page);
    }
  }

  /** Lines of the bag are not available any more. */
  void refused(Visit visit, Token token, String reference, List<Notice> lines) throws IOException {
    visit.response().setHeader("Retry-After", RETRY_AFTER_SECONDS);
    Problem problem =
        Problem.of(503, Reason.LINES_REFUSED, Reason.LINES_REFUSED.sentence() + skus(lines));
    if (!answersJson(visit, problem)) {
      PageWriter.Page page = page(visit, "page.lines", token);
      page.lines(lines);
      page.reference(reference);
      page.again();
      page.without();
      send(visit.response(), 503, page);
    }
  }

  /**
   * There is another basket: which one is to be paid?
   *
   * @param nonce comes back with the answer
   */
  void ask(Visit visit, Token token, String nonce) throws IOException {
    if (!answersJson(visit, Problem.of(409, Reason.ASK))) {
      PageWriter.Page page = page(visit, "page.ask", token);
      page.choice(nonce);
      send(visit.response(), 200, page);
    }
  }

  private PageWriter.Page page(Visit visit, String key, Token token, Object... arguments) {
    String shopQuery = carriers.withoutToken(visit.request().getQueryString());
    return writer.page(
        Texts.of(visit.request().getLocales()),
        key,
        token,
        shopQuery,
        bridge.isInApp(visit.request(), Orders.hasBag(visit.request())),
        arguments);
  }

  private static void send(HttpServletResponse response, int status, PageWriter.Page page)
      throws IOException {
    byte[] html = page.toHtml().getBytes(StandardCharsets.UTF_8);
    response.setStatus(status);
    response.setContentType("text/html;charset=UTF-8");
    response.setHeader("Content-Security-Policy", page.policy());
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setContentLength(html.length);
    response.getOutputStream().write(html);
  }

  /** Answers a program that cannot read HTML. */
  private static boolean answersJson(Visit visit, Problem problem) throws IOException {
    visit.response().addHeader("Vary", "Accept");
    if (acceptsHtml(visit.request().getHeaders("Accept"))) {
      return false;
    }
    Answer.send(visit.response(), problem);
    return true;
  }

  /** RFC 9110, section 12.5.1, as far as it matters here. */
  private static boolean acceptsHtml(Enumeration<String> accept) {
    if (accept == null || !accept.hasMoreElements()) {
      return true;
    }
    for (String header : Collections.list(accept)) {
      for (String range : header.split(",")) {
        String[] parts = range.trim().toLowerCase(java.util.Locale.ROOT).split("\\s*;\\s*");
        boolean html =
            parts[0].equals("text/html") || parts[0].equals("*/*") || parts[0].equals("text/*");
        if (html && !isRefused(parts)) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean isRefused(String[] parts) {
    for (int i = 1; i < parts.length; i++) {
      if (parts[i].matches("q\\s*=\\s*0(\\.0*)?")) {
        return true;
      }
    }
    return false;
  }

  private static String skus(List<Notice> lines) {
    StringBuilder skus = new StringBuilder();
    for (Notice notice : lines) {
      skus.append(' ').append(Shown.quoted(notice.line().poqSku()));
    }
    return skus.toString();
  }
}

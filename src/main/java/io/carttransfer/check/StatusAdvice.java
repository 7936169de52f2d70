package io.carttransfer.check;

import java.io.IOException;

/** What a status other than 200 probably means, and what to do. */
final class StatusAdvice {

  private StatusAdvice() {}

  /** For the endpoint's answer to a correct bag. */
  static Finding forEndpoint(Exchange exchange) {
    int status = exchange.answer().status();
    Finding finding = Finding.bad(status + problemText(exchange.answer())).at(exchange);
    switch (status) {
      case 401:
        return finding
            .advise(
                "Put the whole value of the header, scheme included, into the environment variable"
                    + " CART_TRANSFER_CHECK_AUTHORIZATION, as in `Bearer abc`; it must be what the"
                    + " shop has configured (setting `authorization`).")
            .see("unauthorized");
      case 404:
        return finding.advise(
            "There is nothing at that path. Correct it: the context path, then the endpoint's"
                + " mapping, as in https://host/shop/cart-transfer. A framework such as Struts"
                + " may answer before the endpoint: map our filter to this path, too.");
      case 403:
      case 405:
        return finding.advise(
            "Something refuses the POST before it reaches the endpoint: CSRF protection, a"
                + " firewall, a rule of the web server. Exempt this path; with Cart Transfer,"
                + " map its filter to this path and put it first.");
      case 409:
        return finding
            .advise("An order with this reference is recorded. Run the checker again.")
            .see("already-ordered");
      case 415:
      case 400:
      case 413:
        return finding
            .advise(
                "The request follows the contract; --verbose prints it. Check whether a proxy"
                    + " changes it, or whether the endpoint expects something else.")
            .see("wrong-request");
      case 422:
        return finding
            .advise(
                "The shop does not accept this bag. Check that it has each SKU in that quantity,"
                    + " that these are the platform's SKUs and not the shop's own (settings"
                    + " `sku.table`, `sku.query`), and that it sells in this currency (setting"
                    + " `currencies`).")
            .see("unknown-sku");
      default:
        return status / 100 == 3 ? redirect(finding, exchange) : serverError(finding, status);
    }
  }

  private static Finding redirect(Finding finding, Exchange exchange) {
    return finding.advise(
        "The platform does not follow redirects of a POST. This one leads to "
            + Shown.inShort(exchange.answer().header("Location"))
            + ": use the last address as the endpoint's, or exempt the path from the login.");
  }

  private static Finding serverError(Finding finding, int status) {
    if (status / 100 != 5) {
      return finding;
    }
    return finding
        .advise(
            "Look at the shop's log. With Cart Transfer: search it for `Cart transfer is not in"
                + " service`; the lines below name each error and what to do. If there is no such"
                + " line, search for the answer's `instance`: that line and those below say why.")
        .see("not-available");
  }

  /** For the page that the app opens. */
  static Finding forPage(Exchange exchange) {
    int status = exchange.answer().status();
    Page page = Page.of(exchange.answer());
    Finding finding =
        Finding.bad(
                status
                    + " from "
                    + exchange.request().address().getPath()
                    + (page.text().isEmpty() ? "" : ", \"" + page.title() + "\": " + page.text()))
            .at(exchange);
    switch (status) {
      case 404:
        return finding
            .advise(
                "The shop has no such page. Is the path of `url` spelt correctly? With Cart"
                    + " Transfer, correct `cart-transfer.checkout-url`: it must be the page that"
                    + " shows the cart or the checkout, including the context path if there is"
                    + " one.")
            .see("settings.md");
      case 410:
        return finding
            .advise(
                "The shop does not know the transfer that it has just created: there are several"
                    + " nodes, or two applications, without a shared store.")
            .see("gone");
      case 401:
      case 403:
        return finding.advise(
            "The page is not open to guests, or CSRF protection refuses the request. With Cart"
                + " Transfer: put its filter before that protection.");
      case 503:
        return finding
            .advise(
                "Look at the shop's log. With Cart Transfer: the line below `cart-failed` says"
                    + " what happened and which verbs of the binding, `cart-transfer.cart`, to"
                    + " compare with the shop's code.")
            .see("cart-failed");
      default:
        return status / 100 == 4
            ? finding.advise(
                "The server refuses the app's request; --verbose prints it. 400 and 431 can mean"
                    + " that cookies or `url` are too long.")
            : finding;
    }
  }

  /** The text of a problem document (RFC 9457), or of a page. */
  private static String problemText(Answer answer) {
    StringBuilder problem = new StringBuilder();
    try {
      Json json = Json.parse(answer.body());
      for (String name : new String[] {"code", "detail", "instance"}) {
        String text = json.get(name).text();
        problem.append(text.isEmpty() ? "" : "; " + name + ": " + Shown.inShort(text));
      }
      for (Json error : json.get("errors").elements()) {
        problem.append("; ").append(Shown.inShort(error.get("pointer").text()));
        problem.append(": ").append(Shown.inShort(error.get("detail").text()));
      }
    } catch (IOException e) {
      String text = Page.of(answer).text();
      return text.isEmpty() ? "" : ": " + text;
    }
    return problem.toString();
  }
}

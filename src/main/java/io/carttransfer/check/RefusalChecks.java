package io.carttransfer.check;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How the endpoint refuses incorrect requests. */
final class RefusalChecks {

  private static final String CLIENT_ERROR =
      "RFC 9110, section 15.5: 4xx means a client error. Contract, request: ";
  private static final String REFUSE =
      "Refuse it with a 4xx status and a sentence that names the error, before anything is stored.";

  private RefusalChecks() {}

  static List<Check> all() {
    List<Check> checks = new ArrayList<>(documents());
    checks.addAll(requests());
    return checks;
  }

  private static Check document(String id, Bad kind, String rule, String sentence, String anchor) {
    return Check.must(
        "refuse/" + id, rule, CLIENT_ERROR + sentence, REFUSE, anchor, run -> finding(run, kind));
  }

  private static List<Check> documents() {
    return Arrays.asList(
        document(
            "not-json",
            Bad.NOT_JSON,
            "A body that is not JSON is refused.",
            "Content-Type: application/json.",
            "wrong-request"),
        document(
            "empty",
            Bad.EMPTY,
            "An empty body is refused.",
            "Content-Type: application/json.",
            "wrong-request"),
        document(
            "missing",
            Bad.MISSING,
            "A bag without items, currency, reference, sku or quantity is refused.",
            "the fields of the request body.",
            "invalid-cart"),
        document(
            "no-items",
            Bad.NO_ITEMS,
            "A bag with an empty array of items is refused.",
            "each element of items represents an item in the bag.",
            "invalid-cart"),
        document(
            "types",
            Bad.TYPES,
            "Values of the wrong type are refused.",
            "items is an array, quantity an integer, sku, currency and reference are strings.",
            "invalid-cart"),
        document(
            "quantity",
            Bad.QUANTITY,
            "Quantities of 0, -1 and 1.5 are refused.",
            "quantity is an integer, the amount of units to purchase.",
            "invalid-cart"),
        document(
            "unknown-sku",
            Bad.UNKNOWN_SKU,
            "A bag with only an unknown SKU is refused.",
            "sku is the unique SKU of the item; the page must have all correct items.",
            "unknown-sku"),
        document(
            "currency",
            Bad.CURRENCY,
            "A currency that the shop does not sell in is refused (tested with XTS).",
            "currency is the code to use for the transaction.",
            "invalid-cart"));
  }

  private static List<Check> requests() {
    return Arrays.asList(
        Check.should(
            "refuse/reference",
            "A reference of 100 characters is refused.",
            "Contract: maximum 32 characters. Longer ones break database columns and logs.",
            REFUSE,
            "invalid-cart",
            run -> finding(run, Bad.REFERENCE)),
        Check.must(
            "refuse/method",
            "GET and PUT are refused, with 405 and Allow.",
            "RFC 9110, section 15.5.6. Contract: POST {Endpoint URL}.",
            "Answer 405 with Allow: POST.",
            "wrong-request",
            RefusalChecks::method),
        Check.should(
            "refuse/media-type",
            "A body that is declared as text/plain is refused.",
            "Any web page can make a browser send text/plain to the endpoint.",
            "Answer 415 unless Content-Type is application/json.",
            "wrong-request",
            run -> finding(run, Bad.MEDIA_TYPE)),
        Check.must(
            "refuse/no-authorization",
            "A bag without the Authorization value is refused.",
            "RFC 9110, section 15.5.2: 401.",
            "Require the value that the platform sends (setting `authorization`).",
            "unauthorized",
            run -> unauthorized(run, Bad.NO_AUTHORIZATION)),
        Check.must(
            "refuse/wrong-authorization",
            "A bag with another Authorization value is refused.",
            "RFC 9110, section 15.5.2: 401.",
            "Compare the whole value; do not only check that there is one.",
            "unauthorized",
            run -> unauthorized(run, Bad.WRONG_AUTHORIZATION)),
        Check.should(
            "refuse/large",
            "A body of a megabyte is refused.",
            "Otherwise anyone who finds the endpoint can fill the server's memory.",
            "Answer 413 as soon as the body is larger than any bag, say 64 KiB.",
            "wrong-request",
            run -> finding(run, Bad.LARGE)),
        Check.should(
            "refuse/slow",
            "A client that sends one byte a second is cut off within 40 seconds.",
            "Otherwise a few such clients block all threads of a server.",
            "Set a time limit for the whole body, in the endpoint, in the container, or in a"
                + " proxy in front.",
            "wrong-request",
            RefusalChecks::slow));
  }

  private static Finding finding(Run run, Bad kind) {
    List<String> faults = new ArrayList<>();
    @Nullable Exchange wrong = null;
    List<Exchange> answers = run.platform().answersTo(kind);
    for (Exchange exchange : answers) {
      String fault = fault(exchange, kind);
      if (fault != null) {
        faults.add(fault);
        wrong = wrong == null ? exchange : wrong;
      }
    }
    return Finding.ofFaults(faults, statuses(answers)).at(wrong);
  }

  private static @Nullable String fault(Exchange exchange, Bad kind) {
    String body = kind == Bad.LARGE ? "a megabyte" : Shown.inShort(body(exchange.request()));
    if (!exchange.isAnswered()) {
      // Closing early counts as an answer: the client is still sending.
      return kind == Bad.LARGE ? null : body + " got no answer: " + exchange.inShort();
    }
    int status = exchange.answer().status();
    boolean unknownMethod = kind == Bad.METHOD && status == 501;
    return status / 100 == 4 || unknownMethod ? null : body + " got " + status;
  }

  private static String body(Request request) {
    String body = new String(request.body(), java.nio.charset.StandardCharsets.UTF_8);
    return body.isEmpty() ? request.method() + " without a body" : body;
  }

  private static String statuses(List<Exchange> answers) {
    List<String> statuses = new ArrayList<>();
    for (Exchange exchange : answers) {
      statuses.add(exchange.isAnswered() ? "" + exchange.answer().status() : "closed");
    }
    return String.join(", ", statuses);
  }

  private static Finding method(Run run) {
    Finding finding = finding(run, Bad.METHOD);
    for (Exchange exchange : run.platform().answersTo(Bad.METHOD)) {
      boolean silent =
          exchange.isAnswered()
              && exchange.answer().status() == 405
              && exchange.answer().header("Allow").isEmpty();
      if (finding.result() == Finding.Result.PASS && silent) {
        return Finding.bad("405 without Allow").at(exchange);
      }
    }
    return finding;
  }

  private static Finding unauthorized(Run run, Bad kind) {
    run.platform().description();
    return kind.isApplicable(run.platform().isAuthorized())
        ? finding(run, kind)
        : Finding.notApplicable("CART_TRANSFER_CHECK_AUTHORIZATION is not set");
  }

  private static Finding slow(Run run) {
    run.platform().description();
    if (!run.arguments().has("--slow")) {
      return Finding.notApplicable("only with --slow");
    }
    Exchange slow = run.platform().slow();
    boolean held = slow.millis() >= run.pace().slowMillis();
    return held
        ? Finding.bad("still waiting after " + slow.millis() / 1000 + " s").at(slow)
        : Finding.pass(slow.inShort());
  }
}

package io.carttransfer.check;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What all refusals of the endpoint have in common, and their after-effects. */
final class RefusalAnswerChecks {

  /** What a failing server reveals: stack traces, SQL, paths. */
  private static final Pattern INSIDE =
      Pattern.compile(
          "\\bat [\\w$.]{1,200}\\([\\w$]{1,100}\\.(java|kt|scala|groovy):[0-9]+\\)"
              + "|\\b(java|javax|jakarta|org|com)\\.[a-z][\\w.]{0,200}(Exception|Error)\\b"
              + "|Traceback \\(most recent|\\bORA-[0-9]{5}|\\bSQLSTATE|\\bSELECT .{1,200} FROM"
              + " |/(usr|var|home|opt)/[\\w.-]{1,100}/[\\w./-]{1,200}");

  private RefusalAnswerChecks() {}

  static List<Check> all() {
    return Arrays.asList(
        Check.should(
            "refuse/format",
            "Refusals are JSON.",
            "The platform's support reads them. RFC 9457 defines a format.",
            "Answer with application/problem+json, not with an error page of the container or"
                + " the shop.",
            "wrong-request",
            RefusalAnswerChecks::format),
        Check.must(
            "refuse/inside",
            "No refusal reveals internals: stack traces, class names, SQL, paths.",
            "RFC 9457, section 5: do not expose implementation internals.",
            "Catch exceptions in the endpoint, log them, and answer with one sentence; configure"
                + " error pages for everything else.",
            "wrong-request",
            RefusalAnswerChecks::inside),
        Check.should(
            "refuse/time",
            "Refusals come within three seconds.",
            "A bad request should cost the shop less than a good one.",
            "Find out what the endpoint spends its time on before it notices the error.",
            "wrong-request",
            RefusalAnswerChecks::time),
        Check.must(
            "refuse/afterwards",
            "After all that, a correct bag is still answered with 200.",
            "Contract: your back-end returns an HTTP request description.",
            "Look at the shop's log: a bad request left something behind, such as an unreturned"
                + " connection, or a firewall now blocks this address.",
            "troubleshooting.md",
            RefusalAnswerChecks::afterwards));
  }

  private static Finding format(Run run) {
    for (Exchange exchange : run.platform().answersToAllBad()) {
      boolean refusal = exchange.isAnswered() && exchange.answer().status() / 100 == 4;
      if (refusal && !exchange.answer().mediaType().matches("application/([a-z.-]+\\+)?json")) {
        return Finding.bad(exchange.inShort()).at(exchange);
      }
    }
    return Finding.pass("all are JSON");
  }

  private static Finding inside(Run run) {
    for (Exchange exchange : run.platform().answersToAllBad()) {
      Matcher found = INSIDE.matcher(exchange.isAnswered() ? exchange.answer().text() : "");
      if (found.find()) {
        return Finding.bad("one contains \"" + Shown.inShort(found.group()) + "\"").at(exchange);
      }
    }
    return Finding.pass("none reveals any");
  }

  private static Finding time(Run run) {
    for (Exchange exchange : run.platform().answersToAllBad()) {
      if (exchange.millis() > run.pace().answerMillis()) {
        return Finding.bad("one took " + exchange.millis() + " ms").at(exchange);
      }
    }
    return Finding.pass("all are in time");
  }

  private static Finding afterwards(Run run) {
    Exchange last = run.platform().last();
    boolean taken = last.isAnswered() && last.answer().status() == 200;
    return taken ? Finding.pass("it is accepted") : Finding.bad(last.inShort()).at(last);
  }
}

package io.carttransfer.check;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The checker's command line: takes arguments, prints a report and returns an exit status: 0
 * nothing failed, 1 something failed, 2 could not run.
 */
final class CommandLine {

  /** The environment variable with the Authorization header. */
  static final String AUTHORIZATION = "CART_TRANSFER_CHECK_AUTHORIZATION";

  private final @Nullable String authorization;
  private final Network network;
  private final Pace pace;
  private final PrintStream out;
  private final boolean coloured;

  CommandLine(
      @Nullable String authorization,
      Network network,
      Pace pace,
      PrintStream out,
      boolean coloured) {
    String given = authorization == null ? "" : authorization.trim();
    this.authorization = given.isEmpty() ? null : given;
    this.network = network;
    this.pace = pace;
    this.out = out;
    this.coloured = coloured;
  }

  /** Runs the checks and returns the exit status. */
  int run(String... words) {
    Arguments arguments;
    try {
      arguments = Arguments.of(words);
    } catch (WrongArguments e) {
      out.println(Shown.oneLine(e.why()));
      out.println();
      out.println(Arguments.USAGE);
      return 2;
    }
    if (arguments.has("--help")) {
      out.println(Arguments.USAGE);
      return 0;
    }
    if (arguments.has("--list")) {
      Checks.ALL.forEach(check -> list(arguments, check));
      return 0;
    }
    if (authorization != null && !Request.isSendable("Authorization", authorization)) {
      out.println(AUTHORIZATION + " contains characters that are not allowed in a header.");
      return 2;
    }
    return check(arguments);
  }

  private void list(Arguments arguments, Check check) {
    if (arguments.isSelected(check.id())) {
      out.println(check.id() + (check.isMust() ? "" : " (warns)"));
      out.println("    " + check.rule());
      out.println("    " + check.source());
    }
  }

  private int check(Arguments arguments) {
    long start = System.nanoTime();
    int most = pace.allMillis() + (arguments.has("--slow") ? pace.slowMillis() : 0);
    List<Result> results = new ArrayList<>();
    try (Http http = new Http(network, most)) {
      Run run = new Run(arguments, authorization, http, pace);
      for (Check check : Checks.ALL) {
        if (arguments.isSelected(check.id())) {
          results.add(new Result(check, check.run(run)));
        }
      }
      if (results.isEmpty()) {
        out.println("There is no check " + arguments.values("--only") + ": see --list.");
        return 2;
      }
      long millis = (System.nanoTime() - start) / 1_000_000;
      Report report = new Report(arguments, results, http.exchanges(), authorization, millis);
      if (arguments.has("--json")) {
        out.println(JsonReport.of(report));
      } else {
        new TextReport(out, coloured).print(report);
      }
      return !run.platform().valid().isAnswered()
          ? 2
          : report.results(Finding.Result.FAIL).isEmpty() ? 0 : 1;
    }
  }
}

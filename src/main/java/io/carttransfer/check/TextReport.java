package io.carttransfer.check;

import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Prints a report for a person: a table, then what to do, failures first. */
final class TextReport {

  private static final String GREEN = "\u001b[32m";
  private static final String RED = "\u001b[1;31m";
  private static final String YELLOW = "\u001b[33m";
  private static final String FAINT = "\u001b[2m";
  private static final String NORMAL = "\u001b[0m";
  private static final int WIDTH = 96;
  private static final int ROW = 100;
  private static final int MOST_CHARACTERS = 4_000;

  private final PrintStream out;
  private final boolean coloured;

  TextReport(PrintStream out, boolean coloured) {
    this.out = out;
    this.coloured = coloured;
  }

  void print(Report report) {
    Arguments arguments = report.arguments();
    out.println("Checking " + report.inShort(arguments.endpoint().toString()));
    out.println("with " + report.inShort(arguments.bag().toString()));
    out.println();
    printTable(report);
    if (arguments.has("--verbose")) {
      report.exchanges().forEach(exchange -> printWhole(report, exchange));
    }
    report.results(Finding.Result.FAIL).forEach(result -> printDetails(report, result));
    report.results(Finding.Result.WARN).forEach(result -> printDetails(report, result));
    out.println();
    out.println(counts(report));
  }

  private void printTable(Report report) {
    List<Result> results = report.results();
    for (int i = 0; i < results.size(); i++) {
      Result result = results.get(i);
      int last = endOfSame(results, i);
      if (last - i >= 2) {
        String ids = result.check().id() + " to " + results.get(last).check().id();
        row(result, ids + ": " + report.inShort(result.observation(), ROW));
        i = last;
      } else {
        String observation = report.inShort(result.observation(), ROW);
        row(result, String.format("%-26s %s", result.check().id(), observation));
      }
    }
  }

  /** The last of several consecutive checks that were not run for the same reason. */
  private static int endOfSame(List<Result> results, int start) {
    int end = start;
    while (end + 1 < results.size()
        && results.get(start).is(Finding.Result.NOT_APPLICABLE)
        && results.get(end + 1).is(Finding.Result.NOT_APPLICABLE)
        && results.get(end + 1).observation().equals(results.get(start).observation())) {
      end++;
    }
    return end;
  }

  private void row(Result result, String text) {
    out.println(" " + paint(result.result(), String.format("%-5s", result.result())) + " " + text);
  }

  private void printDetails(Report report, Result result) {
    out.println();
    String word = result.result().toString().toUpperCase(Locale.ROOT);
    out.println(paint(result.result(), word) + " " + result.check().id());
    paragraph("Rule", result.check().rule());
    paragraph(result.check().isMust() ? "Source" : "Reason", result.check().source());
    if (result.exchange() != null) {
      paragraph("Request", report.sent(result.exchange()));
      paragraph("Answer", report.inShort(result.exchange().inShort()));
    }
    paragraph("Found", report.inShort(result.observation()));
    paragraph("Do this", report.inShort(result.advice(), WIDTH * 8));
    paragraph("More", result.more());
  }

  private void paragraph(String name, String text) {
    StringBuilder line = new StringBuilder(String.format("  %-8s", name));
    int start = line.length();
    for (String word : text.split(" ")) {
      if (line.length() > start && line.length() + 1 + word.length() > WIDTH) {
        out.println(line);
        line.setLength(0);
        line.append(String.format("  %-8s", ""));
      }
      line.append(' ').append(word);
    }
    out.println(line);
  }

  private void printWhole(Report report, Exchange exchange) {
    out.println();
    indented("> ", report.lines(exchange.request().toString()));
    String answer = exchange.isAnswered() ? exchange.answer().toString() : exchange.inShort();
    indented("< ", report.lines(answer));
  }

  private void indented(String mark, String text) {
    boolean cut = text.length() > MOST_CHARACTERS;
    String shown = cut ? text.substring(0, MOST_CHARACTERS) + "\n(and so on)" : text;
    for (String line : shown.split("\n")) {
      out.println(mark + line);
    }
  }

  private String counts(Report report) {
    StringBuilder counts = new StringBuilder();
    for (Finding.Result result : Finding.Result.values()) {
      int count = report.results(result).size();
      counts.append(paint(count == 0 ? null : result, count + " " + named(result))).append(", ");
    }
    return counts.append(String.format(Locale.ROOT, "%.1f s", report.millis() / 1000.0)).toString();
  }

  private static String named(Finding.Result result) {
    switch (result) {
      case PASS:
        return "passed";
      case FAIL:
        return "failed";
      case WARN:
        return "warned";
      default:
        return "not applicable";
    }
  }

  private String paint(Finding.@Nullable Result result, String text) {
    if (!coloured || result == null) {
      return text;
    }
    switch (result) {
      case PASS:
        return GREEN + text + NORMAL;
      case FAIL:
        return RED + text + NORMAL;
      case WARN:
        return YELLOW + text + NORMAL;
      default:
        return FAINT + text + NORMAL;
    }
  }
}

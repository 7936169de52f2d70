package io.carttransfer.bench;

import com.google.gson.GsonBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Measures groups one after the other, and prints each as soon as it is measured. */
public final class Table {

  private static final String LINE = "  %-44s %12.3f us %-16s %10.0f B  %s%n";

  private final Pace pace;
  private final List<Result> results = new ArrayList<>();
  private final long begin = System.nanoTime();

  Table(Pace pace) {
    this.pace = pace;
  }

  /** Measures a group. */
  public void add(Group group) throws Exception {
    List<Result> measured = group.measure(pace);
    Result first = measured.get(0);
    System.out.printf(
        Locale.ROOT,
        "%s (control %.3f%s)%n",
        first.group(),
        first.control(),
        first.counts() ? "" : ": more than 3 % off, DOES NOT COUNT");
    for (Result each : measured) {
      String beside =
          each.peer() == null
              ? ""
              : String.format(Locale.ROOT, "%.2f of %s", each.ratio(), each.peer());
      String server =
          each.server() == null ? "" : String.format(Locale.ROOT, "(server %.1f)", each.server());
      System.out.printf(Locale.ROOT, LINE, each.row(), each.micros(), server, each.bytes(), beside);
    }
    results.addAll(measured);
  }

  /** Adds a figure that is no time. */
  public void add(String group, String row, double bytes) {
    System.out.printf(Locale.ROOT, "%s%n  %-44s %32s %10.0f B%n", group, row, "", bytes);
    results.add(new Result(group, row, 0, null, bytes, null, null, 1));
  }

  /** Writes all figures as JSON. */
  void write(Path file) throws IOException {
    Map<String, Object> all =
        Map.of(
            "at",
            Instant.now().toString(),
            "pace",
            pace.toString(),
            "java",
            Runtime.version().toString(),
            "rows",
            results);
    Files.writeString(file, new GsonBuilder().setPrettyPrinting().create().toJson(all));
    System.out.printf(
        "%d s; the figures are in %s%n",
        Duration.ofNanos(System.nanoTime() - begin).toSeconds(), file.normalize());
  }
}

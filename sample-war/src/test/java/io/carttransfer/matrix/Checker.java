package io.carttransfer.matrix;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * A run of the shipped jar's checker, as a shop's engineer runs it.
 *
 * @param status its exit status
 * @param output all that it printed
 */
record Checker(int status, String output) {

  private static final int MOST_SECONDS = 120;

  /** Runs the jar of the row's namespace by this Java. */
  static Checker run(Row row, Path java, URI endpoint, String... options) {
    boolean javax = row.namespace().equals("javax");
    List<String> command = new ArrayList<>();
    command.add(java.resolve("bin/java").toString());
    command.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"));
    command.addAll(List.of("-jar", System.getProperty(javax ? "matrix.twin" : "matrix.jar")));
    command.add(endpoint.toString());
    command.addAll(List.of(options));
    try {
      Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
      process.getOutputStream().close();
      String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      if (!process.waitFor(MOST_SECONDS, TimeUnit.SECONDS)) {
        process.destroyForcibly();
        throw new AssertionError("still running after " + MOST_SECONDS + " s: " + output);
      }
      return new Checker(process.exitValue(), output);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
  }

  /** What it says under a heading such as "FAIL open/reach", in one line; empty without one. */
  String about(String heading) {
    int start = output.indexOf(heading + "\n  Rule");
    int end = output.indexOf("\n\n", start);
    return start < 0 || end < 0 ? "" : output.substring(start, end).replaceAll("\\s+", " ");
  }
}

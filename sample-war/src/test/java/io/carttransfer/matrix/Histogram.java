package io.carttransfer.matrix;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What lives in another Java process after a full collection.
 *
 * @param text a line for each class
 */
public record Histogram(String text) {

  /** Asks the process of this number, which was started by the same user. */
  public static Histogram of(long pid) {
    Path jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd");
    ProcessBuilder command = new ProcessBuilder(jcmd.toString(), "" + pid, "GC.class_histogram");
    try {
      Process process = command.redirectErrorStream(true).start();
      return new Histogram(new String(process.getInputStream().readAllBytes()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** How many objects of exactly this class there are. */
  public long instancesOf(String type) {
    Matcher line =
        Pattern.compile("(?m)^\\s*\\d+:\\s+(\\d+)\\s+\\d+\\s+" + Pattern.quote(type) + "\\b(?!\\$)")
            .matcher(text);
    return line.find() ? Long.parseLong(line.group(1)) : 0;
  }
}

package io.carttransfer.matrix;

import static org.junit.jupiter.api.Assertions.fail;

import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;

/** The Javas of this machine: the one that runs the tests, and those named by JAVA_n_HOME. */
final class JavaRuntimes {

  private JavaRuntimes() {}

  /** The home of a Java of this feature version. */
  private static Optional<Path> find(int version) {
    String named = System.getenv("JAVA_" + version + "_HOME");
    if (named != null) {
      return Optional.of(Path.of(named));
    }
    return Runtime.version().feature() == version
        ? Optional.of(Path.of(System.getProperty("java.home")))
        : Optional.empty();
  }

  /**
   * The home of the Java of a row. Without one the test is left out, which it says, or fails where
   * nothing may be missing.
   */
  static Path of(Row row) {
    return find(row.java()).orElseGet(() -> leaveOut(row));
  }

  private static Path leaveOut(Row row) {
    String line = row.line("left out", 0) + ": no JAVA_" + row.java() + "_HOME";
    System.out.println(line);
    if ("true".equals(System.getenv("CI"))) {
      fail(line);
    }
    return Assumptions.abort(line);
  }
}

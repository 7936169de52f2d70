package io.carttransfer.matrix;

import java.nio.file.Path;
import java.util.Optional;

/** The Javas of this machine: the one that runs the tests, and those named by JAVA_n_HOME. */
final class JavaRuntimes {

  private JavaRuntimes() {}

  /** The home of a Java of this feature version. */
  static Optional<Path> find(int version) {
    String named = System.getenv("JAVA_" + version + "_HOME");
    if (named != null) {
      return Optional.of(Path.of(named));
    }
    return Runtime.version().feature() == version
        ? Optional.of(Path.of(System.getProperty("java.home")))
        : Optional.empty();
  }
}

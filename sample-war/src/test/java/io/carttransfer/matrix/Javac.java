package io.carttransfer.matrix;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.ToolProvider;

/** Compiles the classes of a test's shop as its owner would: against the jars that it runs with. */
final class Javac {

  private Javac() {}

  /**
   * Compiles for Java 8.
   *
   * @param sources folders with all their {@code .java} files
   * @param jars what they are compiled against
   * @param classes where the class files go; made when it is not there
   */
  static void compile(List<Path> sources, List<Path> jars, Path classes) throws IOException {
    Files.createDirectories(classes);
    List<String> options = new ArrayList<>(List.of("--release", "8", "-Xlint:-options"));
    options.add("-proc:none");
    options.add("-cp");
    options.add(jars.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator)));
    options.add("-d");
    options.add(classes.toString());
    for (Path folder : sources) {
      try (Stream<Path> files = Files.walk(folder)) {
        files.map(Path::toString).filter(file -> file.endsWith(".java")).forEach(options::add);
      }
    }
    int result =
        ToolProvider.getSystemJavaCompiler().run(null, null, null, options.toArray(new String[0]));
    if (result != 0) {
      throw new IllegalStateException("does not compile: " + sources);
    }
  }
}

package io.carttransfer.matrix;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The jar and its twin ship only a part of their JSON library: it does all that is asked of it. */
class ShippedJsonIT {

  private static final int MALFORMED = 20;

  @ParameterizedTest
  @CsvSource({"matrix.twin, 8", "matrix.jar, 17"})
  void readsAndWritesJson(String property, int version, @TempDir Path classes) throws Exception {
    Path java = JavaRuntimes.of(Matrix.row("Tomcat", "9.", version));
    Path jar = Path.of(System.getProperty(property));
    Javac.compile(
        List.of(Path.of(System.getProperty("basedir"), "src/test/json")), List.of(jar), classes);

    List<String> expected = new ArrayList<>(List.of("copied"));
    expected.addAll(Collections.nCopies(MALFORMED, "refused"));
    expected.addAll(List.of("[1,2.5,3.50,4,5e0]", "$[0] true", "not a string", "too deep"));
    assertEquals(expected, run(java, jar + File.pathSeparator + classes));
  }

  private static List<String> run(Path java, String classPath)
      throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(java.resolve("bin/java").toString(), "-cp", classPath, "Json")
            .redirectErrorStream(true)
            .start();
    byte[] output = process.getInputStream().readAllBytes();
    process.waitFor();
    return new String(output, StandardCharsets.UTF_8).lines().toList();
  }
}

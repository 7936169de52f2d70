package io.carttransfer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** SECURITY.md names tests that exist. */
class SecurityPageTest {

  private static final Path ROOT = Path.of("..");
  private static final Pattern NAMED = Pattern.compile("`([A-Z]\\w+)#(\\w+)`");
  private static final Pattern ROW = Pattern.compile("(?m)^\\| (?!threat|-).*\\|$");

  static List<String> named() {
    return NAMED.matcher(page()).results().map(result -> result.group()).distinct().toList();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("named")
  void eachNamedTestExists(String name) {
    String[] parts = name.replace("`", "").split("#");

    String source = source(parts[0] + ".java");

    assertTrue(
        Pattern.compile(
                "@(Test|ArchTest|ParameterizedTest|FuzzTest|Every\\w+)\\b[^;{}]*?(\\{[^{}]*}[^;{}]*?)?void "
                    + parts[1]
                    + "\\(")
            .matcher(source)
            .find(),
        name + " is no test of " + parts[0]);
  }

  @Test
  void eachThreatNamesATest() {
    List<String> rows = ROW.matcher(page()).results().map(result -> result.group()).toList();

    assertTrue(rows.size() > 30, rows.size() + " threats");
    assertEquals(
        List.of(), rows.stream().filter(row -> !NAMED.matcher(row).find()).toList(), "no test");
  }

  @Test
  void theJarAddsStaticFilesOnlyToTheWebRoot() throws IOException {
    try (Stream<Path> files = Files.walk(ROOT.resolve("webapp"))) {
      List<String> names =
          files.filter(Files::isRegularFile).map(file -> file.getFileName().toString()).toList();

      assertTrue(names.contains("bridge.js"), names.toString());
      assertEquals(List.of(), names.stream().filter(name -> !name.endsWith(".js")).toList());
    }
  }

  private static String page() {
    return read(ROOT.resolve("SECURITY.md"));
  }

  private static String source(String fileName) {
    for (String tests : List.of("src/test/java", "sample-war/src/test/java")) {
      try (Stream<Path> files = Files.walk(ROOT.resolve(tests))) {
        List<Path> found =
            files.filter(file -> file.getFileName().toString().equals(fileName)).toList();
        if (!found.isEmpty()) {
          return read(found.get(0));
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    throw new AssertionError("there is no test class " + fileName);
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

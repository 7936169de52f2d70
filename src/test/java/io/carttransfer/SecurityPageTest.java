package io.carttransfer;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every defence of SECURITY.md names a test, and that test exists. */
class SecurityPageTest {

  private static final Path ROOT = Path.of("..");

  @Test
  void eachThreatNamesATestThatExists() throws IOException {
    List<String> threats =
        Files.readAllLines(ROOT.resolve("SECURITY.md")).stream()
            .filter(line -> line.startsWith("| ") && !line.startsWith("| threat"))
            .toList();

    assertTrue(threats.size() > 25, "the table is there");
    for (String threat : threats) {
      MatchResult name =
          Pattern.compile("`(\\w+)#(\\w+)`")
              .matcher(threat)
              .results()
              .findFirst()
              .orElseThrow(() -> new AssertionError("no test is named: " + threat));
      assertTrue(source(name.group(1)).contains("void " + name.group(2) + "("), threat);
    }
  }

  private static String source(String type) throws IOException {
    for (String folder : List.of("src/test/java", "sample-war/src/test/java")) {
      try (Stream<Path> files = Files.walk(ROOT.resolve(folder))) {
        for (Path file : (Iterable<Path>) files::iterator) {
          if (file.getFileName().toString().equals(type + ".java")) {
            return Files.readString(file);
          }
        }
      }
    }
    throw new AssertionError("there is no test " + type);
  }
}

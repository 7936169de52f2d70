package io.carttransfer.docs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.carttransfer.harness.docs.ShellLine;
import io.carttransfer.poq.CartReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The commands in the documentation name what exists. */
class CommandsTest {

  private static final Path ROOT = Path.of("..");

  static List<ShellLine> builds() {
    return starting("mvn");
  }

  static List<ShellLine> scripts() {
    return starting("unzip");
  }

  private static List<ShellLine> starting(String program) {
    return ShellLine.all().stream().filter(line -> line.words().get(0).equals(program)).toList();
  }

  @ParameterizedTest
  @MethodSource("builds")
  void aBuildNamesTestsAndProfilesThatExist(ShellLine line) throws Exception {
    for (String word : line.words()) {
      if (word.startsWith("-P")) {
        assertTrue(poms().contains("<id>" + word.substring(2) + "</id>"), word);
      }
      if (word.matches("-D(it\\.)?test=.*") && !word.endsWith("=NONE")) {
        for (String name : word.substring(word.indexOf('=') + 1).split(",")) {
          assertTrue(isTest(name), name);
        }
      }
    }
  }

  @ParameterizedTest
  @MethodSource("scripts")
  void aScriptIsInTheJar(ShellLine line) {
    String path = line.words().get(3);

    assertNotNull(CommandsTest.class.getResource("/" + path), path);
  }

  @Test
  void theBagThatIsPostedByHandIsOne() throws Exception {
    List<ShellLine> posts = starting("curl");

    assertEquals(1, posts.size());
    String body = posts.get(0).after("-d").get(0);
    assertEquals(
        List.of(),
        new CartReader(Set.of("GBP"), 999)
            .read(body.getBytes(StandardCharsets.UTF_8))
            .violations());
  }

  private static String poms() throws IOException {
    return Files.readString(ROOT.resolve("pom.xml"))
        + Files.readString(ROOT.resolve("src/pom.xml"))
        + Files.readString(ROOT.resolve("sample-war/pom.xml"));
  }

  private static boolean isTest(String name) throws IOException {
    String[] parts = name.split("#");
    Pattern file = Pattern.compile(parts[0].replace("*", ".*") + "\\.java");
    for (String folder : List.of("src/test/java", "src/bench/java", "sample-war/src/test/java")) {
      try (Stream<Path> files = Files.walk(ROOT.resolve(folder))) {
        for (Path each : files.toList()) {
          if (file.matcher(each.getFileName().toString()).matches()) {
            return parts.length < 2
                || Pattern.compile(" " + parts[1].replace("*", "\\w*") + "\\(")
                    .matcher(Files.readString(each))
                    .find();
          }
        }
      }
    }
    return false;
  }
}

package io.carttransfer.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.carttransfer.harness.docs.DocPage;
import io.carttransfer.harness.docs.ShellLine;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** docs/checker.md lists what the checker checks, and each advice leads to a place in docs. */
class CheckerPageTest {

  private static final Path ROOT = Path.of("..");
  private static final String SOURCES = "src/main/java/io/carttransfer/check";
  private static final Pattern SEE = Pattern.compile("\\.see\\(\"([^\"]+)\"\\)");
  private static final Pattern USAGE =
      Pattern.compile("<!-- usage[^>]*-->\n```\n(.*?)```", Pattern.DOTALL);

  static Stream<String> places() throws IOException {
    Stream<String> ofChecks = Checks.ALL.stream().map(Check::anchor);
    try (Stream<Path> sources = Files.list(ROOT.resolve(SOURCES))) {
      List<String> ofFindings =
          sources
              .map(CheckerPageTest::text)
              .flatMap(source -> SEE.matcher(source).results().map(see -> see.group(1)))
              .toList();
      assertTrue(ofFindings.size() > 5, ofFindings.toString());
      return Stream.concat(ofChecks, ofFindings.stream()).distinct();
    }
  }

  @Test
  void itsTablesAreMadeFromTheChecks() {
    DocPage.at("docs/checker.md").assertBetween("checks", tables());
  }

  @Test
  void itsUsageIsWhatTheCheckerPrints() throws IOException {
    Matcher written = USAGE.matcher(Files.readString(ROOT.resolve("docs/checker.md")));

    assertTrue(written.find(), "the mark of the usage is there");
    assertEquals(Arguments.USAGE + "\n", written.group(1));
  }

  @ParameterizedTest
  @MethodSource("places")
  void moreIsToBeReadWhereACheckSays(String place) {
    String[] parts = Result.page(place).split("#", 2);
    DocPage page = DocPage.at(parts[0]);

    assertTrue(parts.length < 2 || page.anchors().contains(parts[1]), place);
  }

  @Test
  void theCommandsInTheDocumentationAreUnderstood() throws WrongArguments {
    List<ShellLine> lines =
        ShellLine.all().stream().filter(line -> line.words().contains("-jar")).toList();

    assertTrue(lines.size() >= 3, lines.toString());
    for (ShellLine line : lines) {
      List<String> words = line.after("-jar");
      int end = words.contains(">") ? words.indexOf(">") : words.size();
      String command = String.join("\n", words.subList(1, end));

      Arguments.of(command.replace("$ENDPOINT", "https://www.shop.example/").split("\n"));
    }
  }

  @Test
  void idsAreStableAndSentencesAreSentences() {
    Set<String> ids = new HashSet<>();
    for (Check check : Checks.ALL) {
      assertTrue(ids.add(check.id()), check.id());
      assertTrue(check.id().matches("[a-z-]+/[a-z-]+"), check.id());
      assertTrue(check.rule().endsWith("."), check.rule());
      assertTrue(check.source().endsWith("."), check.source());
      assertTrue(check.advice().endsWith("."), check.advice());
      boolean cited = check.source().matches("(?s).*(Contract|RFC|documentation|You asked).*");
      assertTrue(!check.isMust() || cited, "whose rule is it? " + check.source());
    }
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String tables() {
    StringBuilder tables = new StringBuilder();
    String group = "";
    for (Check check : Checks.ALL) {
      String its = check.id().replaceAll("/.*", "");
      if (!its.equals(group)) {
        group = its;
        tables.append("\n### ").append(group).append("\n\n");
        tables.append(
            "| check | if not met | rule | because | what to do |\n|---|---|---|---|---|\n");
      }
      tables.append("| `").append(check.id()).append("` | ");
      tables.append(check.isMust() ? "fails" : "warns").append(" | ");
      tables.append(check.rule()).append(" | ").append(check.source()).append(" | ");
      tables.append(check.advice()).append(" |\n");
    }
    return tables.append('\n').toString();
  }
}

package io.carttransfer.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * docs/checker.md lists what the checker checks, and each advice leads to a place in the README.
 */
class CheckerPageTest {

  private static final Path ROOT = Path.of("..");
  private static final Pattern TABLES =
      Pattern.compile("<!-- checks[^>]*-->\n(.*)<!-- /checks -->", Pattern.DOTALL);
  private static final Pattern USAGE =
      Pattern.compile("<!-- usage[^>]*-->\n```\n(.*?)```", Pattern.DOTALL);

  static Iterable<Check> checks() {
    return Checks.ALL;
  }

  @Test
  void itsTablesAreMadeOfTheChecks() throws IOException {
    Matcher written = TABLES.matcher(Files.readString(ROOT.resolve("docs/checker.md")));

    assertTrue(written.find(), "the marks of the tables are there");
    assertEquals(tables(), written.group(1), "put this between the marks");
  }

  @Test
  void itsUsageIsWhatTheCheckerPrints() throws IOException {
    Matcher written = USAGE.matcher(Files.readString(ROOT.resolve("docs/checker.md")));

    assertTrue(written.find(), "the mark of the usage is there");
    assertEquals(Arguments.USAGE + "\n", written.group(1));
  }

  @ParameterizedTest
  @MethodSource("checks")
  void moreIsToBeReadWhereACheckSays(Check check) throws IOException {
    String readme = Files.readString(ROOT.resolve("README.md"));
    boolean marked = readme.contains("<a id=\"" + check.anchor() + "\"></a>");
    boolean headed =
        readme
            .lines()
            .filter(line -> line.startsWith("#"))
            .map(line -> line.replaceAll("^#+ ", "").toLowerCase().replace(' ', '-'))
            .anyMatch(check.anchor()::equals);

    assertTrue(marked || headed, check.id() + " leads to #" + check.anchor());
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

  private static String tables() {
    StringBuilder tables = new StringBuilder();
    String group = "";
    for (Check check : Checks.ALL) {
      String its = check.id().replaceAll("/.*", "");
      if (!its.equals(group)) {
        group = its;
        tables.append("\n### ").append(group).append("\n\n");
        tables.append("| check | | holds when | because | what to do |\n|---|---|---|---|---|\n");
      }
      tables.append("| `").append(check.id()).append("` | ");
      tables.append(check.isMust() ? "fails" : "warns").append(" | ");
      tables.append(check.rule()).append(" | ").append(check.source()).append(" | ");
      tables.append(check.advice()).append(" |\n");
    }
    return tables.append('\n').toString();
  }
}

package io.carttransfer;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.carttransfer.harness.docs.DocPage;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The table of packages in docs/design.md is the one that {@link ArchitectureTest} enforces. */
class DesignPageTest {

  private static final Pattern ROW =
      Pattern.compile("(?m)^\\| (\\d|–) \\| (?:`(\\w+)`|the root) \\|");

  private final Map<String, Integer> levels = levels();

  @Test
  void itsTableNamesEachPackageOnce() {
    assertEquals(new TreeMap<>(ArchitectureTest.MAY_USE).keySet(), levels.keySet());
  }

  @Test
  void aPackageUsesOnlyThoseOfALowerLevel() {
    List<String> wrong = new ArrayList<>();
    ArchitectureTest.MAY_USE.forEach(
        (user, used) ->
            used.stream()
                .filter(other -> levels.get(other) >= levels.get(user))
                .forEach(other -> wrong.add(user + " uses " + other)));

    assertEquals(List.of(), wrong);
  }

  private static Map<String, Integer> levels() {
    Map<String, Integer> levels = new TreeMap<>();
    ROW.matcher(DocPage.at("docs/design.md").text())
        .results()
        .forEach(
            row -> {
              int level = row.group(1).equals("–") ? 0 : Integer.parseInt(row.group(1));
              Integer before = levels.put(row.group(2) == null ? "" : row.group(2), level);
              assertEquals(null, before, row.group());
            });
    return levels;
  }
}

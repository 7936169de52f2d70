package io.carttransfer.matrix;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.mapping;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The pages that tell shops which containers were tried. */
class ContainersPageIT {

  @Test
  void itsTableIsTheMatrix() throws IOException {
    assertEquals(
        Matrix.rows().stream().map(Row::cells).toList(), table("docs/containers.md", "containers"));
  }

  @Test
  void itsFirstTableIsTheMatrixInShort() throws IOException {
    Map<String, String> javas =
        Matrix.rows().stream()
            .collect(
                groupingBy(
                    ContainersPageIT::container,
                    LinkedHashMap::new,
                    mapping(row -> "" + row.java(), joining(" "))));

    assertEquals(
        javas.entrySet().stream()
            .map(line -> line.getKey() + inShort(line.getValue()) + " |")
            .toList(),
        table("docs/containers.md", "tried"));
  }

  @Test
  void itSaysForEachContainerHowScanningIsLimitedThere() throws IOException {
    List<String> page = Files.readString(page("docs/containers.md")).lines().toList();
    for (Row row : Matrix.rows()) {
      if (row.scanning() == Scanning.ALL) {
        continue;
      }
      String line =
          page.stream()
              .filter(each -> each.contains("jarsToSkip") || each.contains("JarPattern"))
              .filter(each -> each.startsWith("|") && names(each.split("\\|")[1], row))
              .findFirst()
              .orElseThrow(() -> new AssertionError("nothing on scanning in " + row));

      assertTrue(line.contains("`" + Scanning.settingOf(row) + "`"), line);
    }
  }

  /** Whether a cell such as "Jetty 9.4, 10, 11" names the row's container. */
  private static boolean names(String cell, Row row) {
    List<String> words = List.of(cell.trim().split("[ ,()]+"));
    String[] version = row.version().split("[.]");
    return words.containsAll(List.of(row.container().split(" ")))
        && (words.contains(version[0]) || words.contains(version[0] + "." + version[1]));
  }

  private static String container(Row row) {
    return String.format(
        "| %s | %s | %s | %s | ",
        row.container(),
        row.version(),
        row.servlet(),
        row.namespace().equals("javax") ? "`…-javax.jar`" : "`….jar`");
  }

  /** Each number once, from the smallest to the largest. */
  private static String inShort(String numbers) {
    return List.of(numbers.split(" ")).stream()
        .map(Integer::valueOf)
        .distinct()
        .sorted()
        .map(String::valueOf)
        .collect(joining(", "));
  }

  private static Path page(String file) {
    return Path.of(System.getProperty("basedir")).resolveSibling(file);
  }

  private static List<String> table(String file, String name) throws IOException {
    return Files.readString(page(file))
        .lines()
        .dropWhile(line -> !line.startsWith("<!-- " + name))
        .takeWhile(line -> !line.startsWith("<!-- /" + name))
        .filter(line -> line.startsWith("| ") && !line.startsWith("| container "))
        .toList();
  }
}

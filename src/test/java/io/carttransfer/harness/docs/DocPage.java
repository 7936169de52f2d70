package io.carttransfer.harness.docs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A page of documentation in the repository, in Markdown. Immutable. */
public final class DocPage {

  private static final Path ROOT = Path.of("..");
  private static final Pattern ANCHOR = Pattern.compile("<a id=\"([^\"]+)\"></a>");
  private static final Pattern HEADING = Pattern.compile("(?m)^#+ (.+)$");
  private static final Pattern LINK = Pattern.compile("\\]\\(([^)\\s]+)\\)");
  private static final Pattern FENCE =
      Pattern.compile("(?ms)^( *)```(\\w*)\\n(.*?)^\\1```[ \\t]*$");

  private final Path file;
  private final String text;

  private DocPage(Path file) {
    this.file = file;
    try {
      this.text = Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException("run tests in the module's folder", e);
    }
  }

  /** The page at a path below the root of the repository. */
  public static DocPage at(String path) {
    return new DocPage(ROOT.resolve(path));
  }

  /** All pages: those in the root and those in docs. */
  public static List<DocPage> all() {
    List<DocPage> pages = new ArrayList<>();
    for (Path folder : List.of(ROOT, ROOT.resolve("docs"))) {
      try (Stream<Path> files = Files.list(folder)) {
        files
            .filter(file -> file.toString().endsWith(".md"))
            .sorted()
            .map(DocPage::new)
            .forEach(pages::add);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return pages;
  }

  /** The page as it is written. */
  public String text() {
    return text;
  }

  /** The page without its blocks of code. */
  public String prose() {
    return FENCE.matcher(text).replaceAll("");
  }

  /** The blocks of code in a language, such as {@code xml}, without indentation. */
  public List<String> blocks(String language) {
    return FENCE
        .matcher(text)
        .results()
        .filter(block -> block.group(2).equals(language))
        .map(block -> block.group(3).replaceAll("(?m)^" + block.group(1), ""))
        .toList();
  }

  /**
   * Fails unless what stands between the marks of this name is the expected text. With {@code
   * -Dpages.write=true} writes it there instead.
   */
  public void assertBetween(String mark, String expected) {
    Matcher written =
        Pattern.compile("(?s)<!-- " + mark + "\\b[^>]*-->\n(.*)<!-- /" + mark + " -->")
            .matcher(text);
    assertTrue(written.find(), "the marks " + mark + " are there");
    if (Boolean.getBoolean("pages.write")) {
      write(text.substring(0, written.start(1)) + expected + text.substring(written.end(1)));
    } else {
      assertEquals(expected, written.group(1), "run this test with -Dpages.write=true");
    }
  }

  private void write(String changed) {
    try {
      Files.writeString(file, changed);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What can be linked to: headings and anchors. */
  public Set<String> anchors() {
    Set<String> anchors = new HashSet<>(written());
    HEADING.matcher(prose()).results().map(heading -> slug(heading.group(1))).forEach(anchors::add);
    return anchors;
  }

  /** The anchors that are written out, in order. */
  public List<String> written() {
    return ANCHOR.matcher(text).results().map(anchor -> anchor.group(1)).toList();
  }

  /** The links that lead nowhere; those to other sites are not followed. */
  public List<String> brokenLinks() {
    return LINK.matcher(prose())
        .results()
        .map(link -> link.group(1))
        .filter(link -> !link.matches("[a-z]+:.*"))
        .filter(this::isBroken)
        .toList();
  }

  /** How many links there are to other pages. */
  public long links() {
    return LINK.matcher(prose()).results().map(MatchResult::group).count();
  }

  private boolean isBroken(String link) {
    String[] parts = link.split("#", 2);
    Path target = parts[0].isEmpty() ? file : file.resolveSibling(parts[0]);
    return !Files.exists(target)
        || parts.length > 1 && !new DocPage(target).anchors().contains(parts[1]);
  }

  /** The anchor that GitHub makes of a heading. */
  private static String slug(String heading) {
    return heading
        .replaceAll("\\[([^\\]]*)\\]\\([^)]*\\)", "$1")
        .toLowerCase(Locale.ROOT)
        .replaceAll("[^\\p{L}\\p{N} _-]", "")
        .replace(' ', '-');
  }

  @Override
  public String toString() {
    return ROOT.relativize(file).toString();
  }
}

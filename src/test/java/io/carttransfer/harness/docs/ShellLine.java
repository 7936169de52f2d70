package io.carttransfer.harness.docs;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A command in a block of {@code sh}, as a shell would split it into words. Immutable. */
public record ShellLine(List<String> words) {

  private static final Pattern WORD =
      Pattern.compile("(?:'([^']*)'|\"([^\"]*)\"|([^\\s'\"#])|(#\\S*))");

  /** The commands of all pages. */
  public static List<ShellLine> all() {
    List<ShellLine> lines = new ArrayList<>();
    for (DocPage page : DocPage.all()) {
      for (String block : page.blocks("sh")) {
        block.replace("\\\n", " ").lines().map(ShellLine::split).forEach(lines::add);
      }
    }
    return lines.stream().filter(line -> !line.words().isEmpty()).toList();
  }

  /** The word behind this one, for instance the value of an option. */
  public List<String> after(String word) {
    int at = words.indexOf(word);
    return at < 0 ? List.of() : words.subList(at + 1, words.size());
  }

  private static ShellLine split(String line) {
    List<String> words = new ArrayList<>();
    StringBuilder word = new StringBuilder();
    int end = 0;
    for (Matcher part = WORD.matcher(line); part.find(); end = part.end()) {
      if (part.start() > end || end == 0) {
        keep(word, words);
      }
      if (part.group(4) != null && word.length() == 0) {
        break;
      }
      for (int group = 1; group <= 4; group++) {
        word.append(part.group(group) == null ? "" : part.group(group));
      }
    }
    keep(word, words);
    return new ShellLine(List.copyOf(words));
  }

  private static void keep(StringBuilder word, List<String> words) {
    if (word.length() > 0) {
      words.add(word.toString());
      word.setLength(0);
    }
  }

  @Override
  public String toString() {
    return String.join(" ", words);
  }
}

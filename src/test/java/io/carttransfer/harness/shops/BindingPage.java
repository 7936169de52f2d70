package io.carttransfer.harness.shops;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/** The bindings that docs/binding.md prints: the shops of these tests run on them. */
public final class BindingPage {

  private BindingPage() {}

  /**
   * The binding below the anchor, with a shop's own package in the place of {@code org.shop}.
   *
   * @param nested classes that are inside others in the tests' shop, as {@code Inner=Outer$Inner}
   */
  static String recipe(String anchor, String shopPackage, String... nested) {
    String page = page();
    int start = page.indexOf("<a id=\"" + anchor + "\"></a>");
    if (start < 0) {
      throw new IllegalStateException("docs/binding.md has no anchor " + anchor);
    }
    StringBuilder binding = new StringBuilder();
    boolean inside = false;
    for (String line : page.substring(start).split("\n")) {
      boolean code = line.startsWith("    ");
      if (inside && !code) {
        break;
      }
      inside |= code;
      if (code) {
        binding.append(line.substring(4)).append('\n');
      }
    }
    String text = binding.toString();
    for (String pair : nested) {
      String[] names = pair.split("=");
      text = text.replace("org.shop." + names[0], "org.shop." + names[1]);
    }
    return text.replace("org.shop.", shopPackage + ".");
  }

  /** What the row of a table that begins so prints as code in its second cell. */
  public static List<String> row(String beginning) {
    String line =
        page()
            .lines()
            .filter(each -> each.startsWith("| " + beginning))
            .findFirst()
            .orElseThrow(() -> new IllegalStateException("no row begins with " + beginning));
    String cell = line.substring(line.indexOf(" | ") + 3);
    return Pattern.compile("`([^`]+)`").matcher(cell).results().map(code -> code.group(1)).toList();
  }

  private static String page() {
    try {
      return Files.readString(Path.of("../docs/binding.md"));
    } catch (IOException e) {
      throw new IllegalStateException("run tests in the module's folder", e);
    }
  }
}

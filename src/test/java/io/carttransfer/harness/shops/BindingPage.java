package io.carttransfer.harness.shops;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The bindings that docs/binding.md prints: the shops of these tests run on them. */
final class BindingPage {

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

  private static String page() {
    try {
      return Files.readString(Path.of("../docs/binding.md"));
    } catch (IOException e) {
      throw new IllegalStateException("run tests in the module's folder", e);
    }
  }
}

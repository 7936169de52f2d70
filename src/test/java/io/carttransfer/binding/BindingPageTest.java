package io.carttransfer.binding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.carttransfer.common.Mistake;
import io.carttransfer.common.Mistakes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Keeps docs/binding.md true. */
class BindingPageTest {

  private static final Pattern BLOCK = Pattern.compile("(?m)(^    \\w.*\\n(?:^    .*\\n)+)");

  private final String page = page();

  @Test
  void everyVerbIsExplained() {
    for (String verb : Verb.names()) {
      assertTrue(page.contains("\n| `" + verb + "` |"), verb);
    }
    for (String variable : Variables.OURS) {
      assertTrue(
          variable.equals(Variables.REQUEST_SCOPE) || page.contains("`" + variable + "`"),
          variable);
    }
  }

  @Test
  void everyBindingOnThePageParsesButForTheShopsOwnClasses() {
    List<String> wrong = new ArrayList<>();
    int bindings = 0;
    for (Matcher block = BLOCK.matcher(page); block.find(); ) {
      if (block.group().contains("product ")) {
        bindings++;
        Mistakes mistakes = new Mistakes();
        Binding.parse(block.group(), getClass().getClassLoader(), false, mistakes);
        mistakes.list().stream()
            .map(Mistake::description)
            .filter(told -> !told.contains(" names org.shop.") && !told.contains(" calls "))
            .forEach(wrong::add);
      }
    }

    assertEquals(List.of(), wrong);
    assertEquals(
        13, bindings, "the example, S0 with and without CSRF, S1 to S8, S3b, a static map");
  }

  @Test
  void theClassOnThePageIsTheOneThatIsTested() {
    String source = text("test/java/io/carttransfer/harness/shops/s9/CookieCart.java");

    String shown = page.substring(page.indexOf("```java\n") + 8, page.indexOf("```\n\nA cookie"));

    assertEquals(source.substring(source.indexOf("import ")), shown);
    assertTrue(
        shown.substring(shown.indexOf("public class")).lines().count() < 50, "about forty lines");
  }

  private static String page() {
    return text("../docs/binding.md");
  }

  private static String text(String path) {
    try {
      return Files.readString(Path.of(path));
    } catch (IOException e) {
      throw new IllegalStateException("run tests in the module's folder", e);
    }
  }
}

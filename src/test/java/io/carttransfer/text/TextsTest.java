package io.carttransfer.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TextsTest {

  @Test
  void theFirstLanguageThatThereIsIsTaken() {
    assertEquals("de", wanted("fr", "de-AT", "en").language());
    assertEquals("en", wanted("fr", "en-GB", "de").language());
    assertEquals("en", wanted("fr", "it").language());
  }

  @Test
  void theServersLanguageIsNobodysWish() {
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.GERMANY);

      assertEquals("en", wanted("fr").language());
      assertEquals("Back to the app", wanted("en").get("page.app.button"));
    } finally {
      Locale.setDefault(before);
    }
  }

  @Test
  void allLanguagesHaveTheSameTexts() {
    ResourceBundle english = ResourceBundle.getBundle("io.carttransfer.text.texts", Locale.ROOT);
    ResourceBundle german = ResourceBundle.getBundle("io.carttransfer.text.texts", Locale.GERMAN);

    TreeSet<String> inGerman = new TreeSet<>(Collections.list(german.getKeys()));
    assertEquals(new TreeSet<>(Collections.list(english.getKeys())), inGerman);
    for (String key : inGerman) {
      assertFalse(german.getString(key).isEmpty(), key);
    }
  }

  @Test
  void aTextTakesItsArgumentsAsTheyAre() {
    assertEquals(
        "The shop does not have article {1}'s; it is not in your basket.",
        wanted("en").get("notice.unknown-sku", "{1}'s", 1));
  }

  @Test
  void aShopOverridesWhatItLikesAndAddsLanguages(@TempDir Path classes) throws Exception {
    Files.writeString(classes.resolve("cart-transfer-texts.properties"), "page.app.button = Close");
    Files.writeString(
        classes.resolve("cart-transfer-texts_fr.properties"), "page.app.button = Fermer");

    withShop(
        classes,
        () -> {
          assertEquals("Close", wanted("en").get("page.app.button"));
          assertEquals("Fermer", wanted("fr", "en").get("page.app.button"));
          assertEquals("This basket", wanted("en").get("page.basket.button"));
        });
  }

  private static void withShop(Path classes, Runnable check) throws Exception {
    Thread thread = Thread.currentThread();
    ClassLoader before = thread.getContextClassLoader();
    try (URLClassLoader shop = new URLClassLoader(new URL[] {classes.toUri().toURL()}, before)) {
      thread.setContextClassLoader(shop);
      check.run();
    } finally {
      thread.setContextClassLoader(before);
    }
  }

  private static Texts wanted(String... languages) {
    List<Locale> locales = Arrays.stream(languages).map(Locale::forLanguageTag).toList();
    return Texts.of(Collections.enumeration(locales));
  }
}

package io.carttransfer.text;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Shoppers read what the translator wrote, in a language that they asked for. */
class TextsTest {

  private final Languages.Builder shop = new Languages.Builder();

  private void add(String suffix, String text) {
    add(suffix, text, UTF_8);
  }

  private void add(String suffix, String text, Charset encoding) {
    try {
      shop.add(suffix, new ByteArrayInputStream(text.getBytes(encoding)));
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Texts own(String acceptLanguage) {
    return Languages.own().of(acceptLanguage);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "fr, de-AT, en | de",
        "fr, en-GB, de | en",
        "fr, it | en",
        "en;q=0.5, de;q=0.9 | de",
        "de;q=0, en | en",
        "de;q=0 | en",
        "en_US, de | de",
        "de;q=, en | en",
        "de;q=2, en | en",
        "DE-de-1996 | de",
        "* | en",
        ",,;;=,\u00e4, de | de",
        "'' | en"
      })
  void theFirstLanguageThatThereIsIsTaken(String acceptLanguage, String language) {
    assertEquals(language, own(acceptLanguage).language());
  }

  @Test
  void withoutAWishItIsEnglish() {
    assertEquals("en", own(null).language());
  }

  @Test
  void onlyTheBeginningOfALongWishIsRead() {
    assertEquals("en", own("aa,ab,ac,ad,ae,af,ag,ah,ai,aj,de").language());
    assertEquals("de", own("aa,ab,ac,ad,ae,af,ag,ah,ai,de").language());
    assertEquals("en", own(" ".repeat(260) + "de").language());
    assertEquals("en", own("a".repeat(253) + ",deu").language(), "half a range is none");
  }

  @Test
  void theServersLanguageIsNobodysWish() {
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.GERMANY);

      assertEquals("en", own("fr").language());
      assertEquals("Back to the app", own("en").get("page.app.button"));
    } finally {
      Locale.setDefault(before);
    }
  }

  @Test
  void allLanguagesHaveTheSameTexts() {
    ResourceBundle english = ResourceBundle.getBundle("io.carttransfer.text.texts", Locale.ROOT);
    ResourceBundle german = ResourceBundle.getBundle("io.carttransfer.text.texts", Locale.GERMAN);

    TreeSet<String> inGerman = new TreeSet<>(german.keySet());
    assertEquals(new TreeSet<>(english.keySet()), inGerman);
    for (String key : inGerman) {
      assertFalse(german.getString(key).isEmpty(), key);
    }
  }

  @Test
  void aTextTakesItsArgumentsAsTheyAre() {
    assertEquals(
        "This shop does not sell item {1}'s; it is not in your basket.",
        own("en").get("notice.unknown-sku", "{1}'s", 1));
    assertEquals("Item 7, quantity 12345", own("en").get("line", "7", 12345));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "L'application a payé {0}",
        "L''application a payé {0}",
        "{ {0}",
        "{0",
        "} {0} {",
        "{0,number}",
        "{x} {0}",
        "'{0}'",
        "{9} {0}",
        "{-1}{0}"
      })
  void aTextIsWhatItLooksLike(String text) {
    add("_fr", "page.ordered.text = " + text);

    assertEquals(
        text.replace("{0}", "1234567"), shop.build().of("fr").get("page.ordered.text", 1234567));
  }

  @Test
  void aShopOverridesWhatItLikesAndAddsLanguages() {
    add("", "page.app.button = Close");
    add("_fr", "page.app.button = Fermer");
    add("_pt_BR", "page.app.button = Fechar");
    Languages languages = shop.build();

    assertEquals("Close", languages.of("en").get("page.app.button"));
    assertEquals("Close", languages.of("xx").get("page.app.button"));
    assertEquals("Fermer", languages.of("fr-CA, en").get("page.app.button"));
    assertEquals("fr", languages.of("fr-CA, en").language());
    assertEquals("pt-BR", languages.of("pt-br").language());
    assertEquals("en", languages.of("pt").language());
    assertEquals("This basket", languages.of("en").get("page.basket.button"));
    assertEquals("Zurück zur App", languages.of("de").get("page.app.button"));
  }

  @Test
  void whatALanguageLacksIsSaidInTheLanguageItIsTakenFrom() {
    add("_fr", "page.app.button = Fermer");
    Texts texts = shop.build().of("fr");

    assertEquals("fr", texts.languageOf("page.app.button"));
    assertEquals("en", texts.languageOf("page.gone.title"));
  }

  @Test
  void aShopOfOneLanguageSaysWhichItIs() {
    add("", "language = fr\npage.app.button = Fermer");
    Languages languages = shop.build();

    assertEquals("fr", languages.of("it").language());
    assertEquals("Fermer", languages.of("it").get("page.app.button"));
    assertEquals("en", languages.of("en").language());
    assertEquals("Back to the app", languages.of("en").get("page.app.button"));
  }

  @Test
  void olderCodesOfALanguageAreTheSameLanguage() {
    add("_iw", "page.app.button = \u05d7\u05d6\u05e8\u05d4");

    assertEquals("\u05d7\u05d6\u05e8\u05d4", shop.build().of("he").get("page.app.button"));
  }

  @Test
  void filesAreReadInBothEncodings() {
    add("_fr", "a = é");
    add("_es", "a = é", ISO_8859_1);

    assertEquals("é", shop.build().of("fr").get("a"));
    assertEquals("é", shop.build().of("es").get("a"));
  }
}

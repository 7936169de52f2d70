package io.carttransfer.text;

import java.text.MessageFormat;
import java.util.Collections;
import java.util.Enumeration;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;

/**
 * Sentences for shoppers, in their language. A shop overrides any of them by a file {@code
 * cart-transfer-texts.properties} (or {@code cart-transfer-texts_de.properties} and so on) in
 * {@code WEB-INF/classes}; what it does not hold comes from the jar. Thread-safe.
 */
public final class Texts {

  private static final String OWN = "io.carttransfer.text.texts";
  private static final String OF_THE_SHOP = "cart-transfer-texts";

  private final ResourceBundle own;
  private final ResourceBundle ofTheShop;
  private final Locale locale;

  private Texts(ResourceBundle own, ResourceBundle ofTheShop, Locale locale) {
    this.own = own;
    this.ofTheShop = ofTheShop;
    this.locale = locale;
  }

  /**
   * The texts in the first of these languages that there is, else in English.
   *
   * @param wanted what the shopper prefers, best first, as the request's {@code getLocales} gives
   */
  public static Texts of(Enumeration<Locale> wanted) {
    for (Locale locale : Collections.list(wanted)) {
      ResourceBundle ofTheShop = shopBundle(locale);
      ResourceBundle own = ResourceBundle.getBundle(OWN, locale, ONLY_ASKED);
      if (speaks(ofTheShop, locale) || speaks(own, locale)) {
        return new Texts(own, ofTheShop, locale);
      }
    }
    return of(Locale.ENGLISH);
  }

  /** The texts in this language, else in English. */
  public static Texts of(Locale locale) {
    ResourceBundle own = ResourceBundle.getBundle(OWN, locale, ONLY_ASKED);
    return new Texts(own, shopBundle(locale), locale);
  }

  /**
   * One text.
   *
   * @param arguments fill the places {0}, {1} … of the text (java.text.MessageFormat)
   */
  public String get(String key, Object... arguments) {
    String pattern =
        ofTheShop != null && ofTheShop.containsKey(key)
            ? ofTheShop.getString(key)
            : own.getString(key);
    return arguments.length == 0 ? pattern : new MessageFormat(pattern, locale).format(arguments);
  }

  /** The language of the texts, for the lang attribute of a page. */
  public String language() {
    String language = own.getLocale().getLanguage();
    return language.isEmpty() ? "en" : language;
  }

  private static boolean speaks(ResourceBundle bundle, Locale locale) {
    if (locale.getLanguage().equals("en")) {
      return true;
    }
    return bundle != null && bundle.getLocale().getLanguage().equals(locale.getLanguage());
  }

  private static ResourceBundle shopBundle(Locale locale) {
    ClassLoader loader = Thread.currentThread().getContextClassLoader();
    try {
      return loader == null
          ? null
          : ResourceBundle.getBundle(OF_THE_SHOP, locale, loader, ONLY_ASKED);
    } catch (MissingResourceException noneThere) {
      return null;
    }
  }

  /** The language of the server is nobody's wish. */
  private static final ResourceBundle.Control ONLY_ASKED =
      ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
}

package io.carttransfer.text;

import java.util.List;
import java.util.MissingResourceException;
import java.util.Objects;

/**
 * Texts for shoppers in one language; {@link Languages} provides them. Missing texts come from the
 * next language. Immutable.
 */
public final class Texts {

  private final List<TextFile> files;

  /**
   * @param files the first that has a text is used; the first one's language is that of the texts
   */
  Texts(List<TextFile> files) {
    this.files = files;
  }

  /**
   * One text. Everything in it is literal, except the placeholders {0}, {1} and so on.
   *
   * @param arguments replace the placeholders, as {@code toString} shows them
   * @throws MissingResourceException if no language has it
   */
  public String get(String key, Object... arguments) {
    return filled(Objects.requireNonNull(file(key).get(key), key), arguments);
  }

  /** The language of these texts, for the lang attribute of a page (BCP 47). */
  public String language() {
    return files.get(0).language();
  }

  /** The language in which {@link #get} returns this text (BCP 47). */
  public String languageOf(String key) {
    return file(key).language();
  }

  private TextFile file(String key) {
    for (TextFile file : files) {
      if (file.get(key) != null) {
        return file;
      }
    }
    throw new MissingResourceException("no text " + key, Texts.class.getName(), key);
  }

  private static String filled(String pattern, Object... arguments) {
    StringBuilder text = new StringBuilder(pattern.length() + 32);
    for (int i = 0; i < pattern.length(); i++) {
      int place = place(pattern, i);
      if (place >= 0 && place < arguments.length) {
        text.append(arguments[place]);
        i += 2;
      } else {
        text.append(pattern.charAt(i));
      }
    }
    return text.toString();
  }

  /** The number of the placeholder that begins here, or a negative number. */
  private static int place(String pattern, int at) {
    boolean place =
        pattern.charAt(at) == '{' && at + 2 < pattern.length() && pattern.charAt(at + 2) == '}';
    return place ? pattern.charAt(at + 1) - '0' : -1;
  }
}

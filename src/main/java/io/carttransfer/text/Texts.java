package io.carttransfer.text;

import java.util.List;
import java.util.MissingResourceException;
import java.util.Objects;

/**
 * Sentences for shoppers, in one language; {@link Languages} has them. What this language lacks
 * comes from the next one. Immutable.
 */
public final class Texts {

  private final List<TextFile> files;

  /**
   * @param files the first that has a text counts; the first one's language is that of the texts
   */
  Texts(List<TextFile> files) {
    this.files = files;
  }

  /**
   * One text. Everything in it is what it looks like, but the places {0}, {1} and so on.
   *
   * @param arguments fill the places, as {@code toString} shows them
   * @throws MissingResourceException when no language has it
   */
  public String get(String key, Object... arguments) {
    return filled(Objects.requireNonNull(file(key).get(key), key), arguments);
  }

  /** The language of these texts, for the lang attribute of a page (BCP 47). */
  public String language() {
    return files.get(0).language();
  }

  /** The language that {@link #get} has this text in (BCP 47). */
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

  /** The number of the place that begins here, or a negative number. */
  private static int place(String pattern, int at) {
    boolean place =
        pattern.charAt(at) == '{' && at + 2 < pattern.length() && pattern.charAt(at + 2) == '}';
    return place ? pattern.charAt(at + 1) - '0' : -1;
  }
}

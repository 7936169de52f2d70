package io.carttransfer.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The languages in which there are texts: the plug-in's own, and those of the shop's files {@code
 * cart-transfer-texts.properties} and {@code cart-transfer-texts_fr.properties} and so on. Found
 * once at startup, so that no request can make the plug-in search for or cache anything. Immutable.
 */
public final class Languages {

  /** The name of the shop's files, without language and {@code .properties}. */
  public static final String OF_THE_SHOP = "cart-transfer-texts";

  private static final String OWN = "texts";
  private static final String ENGLISH = "en";

  /** Characters of Accept-Language that are read. */
  public static final int LONGEST_HEADER = 256;

  private static final int MOST_RANGES = 10;

  /** Older codes, which some systems still send. */
  private static final Map<String, String> TODAY = today();

  private final Map<String, Texts> texts;
  private final Texts otherwise;

  private Languages(Map<String, Texts> texts, Texts otherwise) {
    this.texts = texts;
    this.otherwise = otherwise;
  }

  private static Map<String, String> today() {
    Map<String, String> codes = new HashMap<>();
    codes.put("iw", "he");
    codes.put("in", "id");
    codes.put("ji", "yi");
    return Collections.unmodifiableMap(codes);
  }

  /** The plug-in's own. */
  public static Languages own() {
    return new Builder().build();
  }

  /**
   * The texts in the first language that a client prefers and that exists.
   *
   * @param acceptLanguage the header, or null
   */
  public Texts of(@Nullable String acceptLanguage) {
    String header = acceptLanguage == null ? "" : acceptLanguage;
    for (String wish : Preferences.parse(header, LONGEST_HEADER, MOST_RANGES).wanted()) {
      // A language range has no underscore (RFC 4647, section 2.1).
      Texts found = wish.indexOf('_') < 0 ? find(tag(wish)) : null;
      if (found != null) {
        return found;
      }
    }
    return otherwise;
  }

  /** Lookup (RFC 4647, section 3.4): de-AT is served by de. */
  private @Nullable Texts find(String tag) {
    for (String shorter = tag; !shorter.isEmpty(); shorter = parent(shorter)) {
      Texts found = texts.get(shorter);
      if (found != null) {
        return found;
      }
    }
    return null;
  }

  private static String parent(String tag) {
    int dash = tag.lastIndexOf('-');
    return dash < 0 ? "" : tag.substring(0, dash);
  }

  /** A language tag in the form of the table's keys. */
  private static String tag(String text) {
    String tag = text.replace('_', '-').toLowerCase(Locale.ROOT);
    int dash = tag.indexOf('-');
    String language = dash < 0 ? tag : tag.substring(0, dash);
    return TODAY.getOrDefault(language, language) + tag.substring(language.length());
  }

  /** Collects the shop's files. Not thread-safe. */
  public static final class Builder {

    private final Map<String, List<TextFile>> files = new LinkedHashMap<>();
    private String main = ENGLISH;

    /**
     * Adds a file of the shop.
     *
     * @param suffix what follows the name, as in {@code _pt_BR}; empty for the main file, whose
     *     language is English unless it has a key {@code language}
     * @throws IllegalArgumentException when an escape in it is not followed by four hexadecimal
     *     digits
     */
    public void add(String suffix, InputStream in) throws IOException {
      String name = suffix.isEmpty() ? ENGLISH : suffix.substring(1).replace('_', '-');
      TextFile file = TextFile.read(name, in);
      if (suffix.isEmpty()) {
        main = tag(file.language());
      }
      List<TextFile> same =
          files.computeIfAbsent(tag(file.language()), absent -> new ArrayList<>());
      // The files of single languages fall back to the main file.
      same.add(suffix.isEmpty() ? same.size() : 0, file);
    }

    /** All languages. */
    public Languages build() {
      addOwn("", ENGLISH);
      addOwn("_de", "de");
      Map<String, Texts> texts = new HashMap<>();
      for (String tag : new TreeSet<>(files.keySet())) {
        texts.put(tag, texts(tag));
      }
      return new Languages(texts, Objects.requireNonNull(texts.get(main), main));
    }

    private void addOwn(String suffix, String language) {
      String name = OWN + suffix + ".properties";
      try (InputStream in = Languages.class.getResourceAsStream(name)) {
        if (in == null) {
          throw new IllegalStateException("the plug-in's jar is incomplete: " + name);
        }
        files
            .computeIfAbsent(language, absent -> new ArrayList<>())
            .add(TextFile.read(language, in));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    /** The language itself, then the more general ones, then the shop's, then English. */
    private Texts texts(String tag) {
      List<TextFile> all = new ArrayList<>();
      for (String shorter = tag; !shorter.isEmpty(); shorter = parent(shorter)) {
        all.addAll(files.getOrDefault(shorter, Collections.emptyList()));
      }
      all.addAll(files.getOrDefault(main, Collections.emptyList()));
      all.addAll(files.get(ENGLISH));
      return new Texts(all);
    }
  }
}

package io.carttransfer.common;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/**
 * The entries of a text in the syntax of a properties file (the one that {@link
 * Properties#load(java.io.Reader)} describes), in the order in which they are written. Unlike
 * {@code Properties}, it also reports names that are written twice.
 */
public final class Entries {

  private final Map<String, String> values;
  private final List<String> doubles;

  private Entries(Map<String, String> values, List<String> doubles) {
    this.values = values;
    this.doubles = doubles;
  }

  /**
   * @throws IllegalArgumentException when an escape (backslash and u) is not followed by four
   *     hexadecimal digits
   */
  public static Entries of(String text) {
    Recorder recorder = new Recorder();
    try {
      recorder.load(new StringReader(text));
    } catch (IOException e) {
      throw new IllegalStateException("a text in memory can be read", e);
    }
    return new Entries(recorder.values, recorder.doubles);
  }

  /** Names and their first values, trimmed. */
  public Map<String, String> values() {
    return values;
  }

  /** Names that are written more than once. */
  public List<String> doubles() {
    return doubles;
  }

  /** Escapes a value so that it can be read back. */
  public static String escaped(String value) {
    return value
        .replace("\\", "\\\\")
        .replace("\t", "\\t")
        .replace("\n", "\\n")
        .replace("\r", "\\r")
        .replace("\f", "\\f");
  }

  /** Properties that record each entry in order. */
  private static final class Recorder extends Properties {

    private static final long serialVersionUID = 1;

    private final transient Map<String, String> values = new LinkedHashMap<>();
    private final transient List<String> doubles = new ArrayList<>();

    @Override
    public synchronized @Nullable Object put(Object name, Object value) {
      if (values.containsKey(name)) {
        doubles.add((String) name);
        return null;
      }
      return values.put((String) name, ((String) value).trim());
    }

    @Override
    public synchronized boolean equals(@Nullable Object other) {
      return this == other;
    }

    @Override
    public synchronized int hashCode() {
      return System.identityHashCode(this);
    }
  }
}

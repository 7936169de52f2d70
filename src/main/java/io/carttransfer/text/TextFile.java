package io.carttransfer.text;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/** The texts of one properties file. Immutable. */
final class TextFile {

  /** The key by which a file names its language. */
  private static final String LANGUAGE = "language";

  private final String language;
  private final Map<String, String> texts;

  private TextFile(String language, Map<String, String> texts) {
    this.language = language;
    this.texts = texts;
  }

  /**
   * Reads a file in UTF-8 or, if it is not valid UTF-8, in ISO-8859-1.
   *
   * @param language its language, unless the file names one (BCP 47)
   * @throws IllegalArgumentException when an escape is not followed by four hexadecimal digits
   */
  static TextFile read(String language, InputStream in) throws IOException {
    Properties properties = new Properties();
    properties.load(new StringReader(decoded(bytes(in))));
    Map<String, String> texts = new HashMap<>();
    for (String key : properties.stringPropertyNames()) {
      texts.put(key, properties.getProperty(key).trim());
    }
    String named = texts.get(LANGUAGE);
    return new TextFile(named == null || named.isEmpty() ? language : named, texts);
  }

  /** The language of the texts (BCP 47). */
  String language() {
    return language;
  }

  /** One text as written, or null. */
  @Nullable String get(String key) {
    return texts.get(key);
  }

  private static byte[] bytes(InputStream in) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    byte[] part = new byte[4096];
    for (int n; (n = in.read(part)) > 0; ) {
      bytes.write(part, 0, n);
    }
    return bytes.toByteArray();
  }

  private static String decoded(byte[] bytes) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      return new String(bytes, StandardCharsets.ISO_8859_1);
    }
  }
}

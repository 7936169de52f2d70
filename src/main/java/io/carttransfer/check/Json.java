package io.carttransfer.check;

import com.google.gson.Strictness;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import com.google.gson.stream.MalformedJsonException;
import java.io.EOFException;
import java.io.IOException;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A JSON value (RFC 8259) of one kind. Immutable. */
final class Json {

  /** The kind of a value. */
  enum Kind {
    OBJECT,
    ARRAY,
    STRING,
    NUMBER,
    BOOLEAN,
    NULL,
    ABSENT
  }

  private static final int DEPTH = 32;
  private static final Json NOTHING = new Json(Kind.ABSENT, "", null, null);

  private final Kind kind;
  private final String text;
  private final Map<String, Json> members;
  private final List<Json> elements;

  private Json(
      Kind kind, String text, @Nullable Map<String, Json> members, @Nullable List<Json> elements) {
    this.kind = kind;
    this.text = text;
    this.members = members == null ? Collections.emptyMap() : members;
    this.elements = elements == null ? Collections.emptyList() : elements;
  }

  /**
   * Reads a document.
   *
   * @throws IOException if it is not JSON; the message says why
   */
  static Json parse(byte[] utf8) throws IOException {
    String text;
    try {
      text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(utf8)).toString();
    } catch (CharacterCodingException e) {
      throw new IOException("it is not UTF-8", e);
    }
    if (text.startsWith("\ufeff")) {
      throw new IOException("it begins with a byte-order mark");
    }
    try (JsonReader reader = new JsonReader(new StringReader(text))) {
      reader.setStrictness(Strictness.STRICT);
      Json json = read(reader, 0);
      if (reader.peek() != JsonToken.END_DOCUMENT) {
        throw new IOException("something follows the document");
      }
      return json;
    } catch (MalformedJsonException e) {
      throw new IOException("it breaks the grammar at " + place(e.getMessage()), e);
    } catch (EOFException e) {
      throw new IOException(text.trim().isEmpty() ? "it is empty" : "it ends too early", e);
    }
  }

  /** The position in the parser's message. */
  private static String place(@Nullable String message) {
    String text = String.valueOf(message);
    int at = text.indexOf("line ");
    int end = text.indexOf(" path");
    return at >= 0 && end > at ? text.substring(at, end) : "some place";
  }

  private static Json read(JsonReader reader, int depth) throws IOException {
    if (depth > DEPTH) {
      throw new IOException("it is nested deeper than " + DEPTH);
    }
    switch (reader.peek()) {
      case BEGIN_OBJECT:
        return readObject(reader, depth);
      case BEGIN_ARRAY:
        List<Json> elements = new ArrayList<>();
        reader.beginArray();
        while (reader.hasNext()) {
          elements.add(read(reader, depth + 1));
        }
        reader.endArray();
        return new Json(Kind.ARRAY, "", null, elements);
      case STRING:
        return new Json(Kind.STRING, reader.nextString(), null, null);
      case NUMBER:
        return new Json(Kind.NUMBER, reader.nextString(), null, null);
      case BOOLEAN:
        return new Json(Kind.BOOLEAN, String.valueOf(reader.nextBoolean()), null, null);
      default:
        reader.nextNull();
        return new Json(Kind.NULL, "null", null, null);
    }
  }

  private static Json readObject(JsonReader reader, int depth) throws IOException {
    Map<String, Json> members = new LinkedHashMap<>();
    reader.beginObject();
    while (reader.hasNext()) {
      String name = reader.nextName();
      if (members.put(name, read(reader, depth + 1)) != null) {
        throw new IOException("it has the member \"" + Shown.inShort(name) + "\" twice");
      }
    }
    reader.endObject();
    return new Json(Kind.OBJECT, "", members, null);
  }

  Kind kind() {
    return kind;
  }

  boolean is(Kind other) {
    return kind == other;
  }

  /** Whether it is absent, or null, which many serialisers write instead. */
  boolean isMissing() {
    return kind == Kind.ABSENT || kind == Kind.NULL;
  }

  /** A member, or a value of the kind ABSENT. */
  Json get(String name) {
    return members.getOrDefault(name, NOTHING);
  }

  Set<String> names() {
    return members.keySet();
  }

  /** The elements of an array; none for anything else. */
  List<Json> elements() {
    return Collections.unmodifiableList(elements);
  }

  /** The text of a string, or a number as written; otherwise empty. */
  String text() {
    return text;
  }
}

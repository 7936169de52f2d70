import io.carttransfer.internal.gson.Strictness;
import io.carttransfer.internal.gson.stream.JsonReader;
import io.carttransfer.internal.gson.stream.JsonToken;
import io.carttransfer.internal.gson.stream.JsonWriter;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.math.BigInteger;

/** Reads and writes JSON with the classes in the plug-in's jar, on the Java that is tried. */
public final class Json {

  private Json() {}

  public static void main(String[] args) throws IOException {
    String all =
        "{\"text\":\"<\\\"\\\\\\n\\u2028\u00e4\",\"numbers\":[1,-2,3.5,4e2,5,6.25,1e400],"
            + "\"true\":true,\"false\":false,\"null\":null,\"empty\":[{},[]]}";
    System.out.println(copied(all).equals(all) ? "copied" : copied(all));
    String[] malformed = {
      "", "{", "[1,]", "{\"a\" 1}", "{a:1}", "['a']", "[01]", "[NaN]", "[1.]", "[-]", "\"\\x\"",
      "[\"\n\"]", "[1] x", "]", "{\"a\":1,}", "[TRUE]", "\"open", "{\"a\":}", "[1 2]", "//\n1"
    };
    for (String text : malformed) {
      try {
        System.out.println("taken: " + copied(text));
      } catch (IOException e) {
        System.out.println("refused");
      }
    }
    writeNumbers();
    read("[[[1]]]", 2);
  }

  private static JsonReader open(String text) {
    JsonReader reader = new JsonReader(new StringReader(text));
    reader.setStrictness(Strictness.STRICT);
    return reader;
  }

  private static String copied(String text) throws IOException {
    StringWriter out = new StringWriter();
    JsonReader reader = open(text);
    JsonWriter writer = new JsonWriter(out);
    do {
      copyToken(reader, writer);
    } while (reader.peek() != JsonToken.END_DOCUMENT);
    writer.close();
    return out.toString();
  }

  private static void copyToken(JsonReader from, JsonWriter to) throws IOException {
    switch (from.peek()) {
      case BEGIN_OBJECT:
        from.beginObject();
        to.beginObject();
        break;
      case END_OBJECT:
        from.endObject();
        to.endObject();
        break;
      case BEGIN_ARRAY:
        from.beginArray();
        to.beginArray();
        break;
      case END_ARRAY:
        from.endArray();
        to.endArray();
        break;
      case NAME:
        to.name(from.nextName());
        break;
      case NUMBER:
        to.value(new Own(from.nextString()));
        break;
      case BOOLEAN:
        to.value(from.nextBoolean());
        break;
      case NULL:
        from.nextNull();
        to.nullValue();
        break;
      default:
        to.value(from.nextString());
    }
  }

  private static void writeNumbers() throws IOException {
    StringWriter out = new StringWriter();
    JsonWriter writer = new JsonWriter(out);
    writer.beginArray().value(1L).value(2.5).value((Number) new BigDecimal("3.50"));
    writer.value(new BigInteger("4")).value(new Own("5e0")).endArray().close();
    System.out.println(out);
  }

  private static void read(String text, int nesting) throws IOException {
    JsonReader reader = open(text);
    reader.setNestingLimit(nesting);
    reader.beginArray();
    System.out.println(reader.getPath() + " " + reader.hasNext());
    try {
      reader.nextString();
    } catch (IllegalStateException e) {
      System.out.println("not a string");
    }
    try {
      reader.skipValue();
    } catch (IOException e) {
      System.out.println("too deep");
    }
  }

  /** A kind of number that the writer does not know, so that it looks at its text. */
  private static final class Own extends Number {

    private final String text;

    Own(String text) {
      this.text = text;
    }

    @Override
    public String toString() {
      return text;
    }

    @Override
    public int intValue() {
      return 5;
    }

    @Override
    public long longValue() {
      return 5;
    }

    @Override
    public float floatValue() {
      return 5;
    }

    @Override
    public double doubleValue() {
      return 5;
    }
  }
}

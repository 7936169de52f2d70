package io.carttransfer.poq;

import com.google.gson.stream.JsonReader;
import io.carttransfer.common.Reason;
import io.carttransfer.text.Shown;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Unexpected names and values of a document, read as strictly as the others, and what is wrong with
 * it. Not thread-safe, used once.
 */
final class StrictValues {

  private final JsonReader json;
  private final List<Violation> violations = new ArrayList<>();

  StrictValues(JsonReader json) {
    this.json = json;
  }

  /** All violations so far. */
  List<Violation> violations() {
    return violations;
  }

  void violate(String pointer, Reason reason, String detail) {
    violations.add(Violation.of(pointer, reason, detail));
  }

  /** Skips a value of the wrong type, and says what it is. */
  void wrongType(String pointer, String what, String expected) throws IOException, MalformedJson {
    violate(pointer, Reason.WRONG_TYPE, what + " must be " + expected + ", not " + describe());
  }

  /** Reports the expected members that an object does not have. */
  void required(MemberNames names, String[] members, String pointer) {
    for (int i = 0; i < members.length; i++) {
      if (!names.has(i)) {
        violate(pointer + "/" + members[i], Reason.MISSING, members[i] + " is missing.");
      }
    }
  }

  private String describe() throws IOException, MalformedJson {
    switch (json.peek()) {
      case STRING:
        return "the string " + Shown.quoted(json.nextString());
      case NUMBER:
        return "the number " + Shown.number(json.nextString());
      case BOOLEAN:
        return String.valueOf(json.nextBoolean());
      case NULL:
        json.nextNull();
        return "null";
      case BEGIN_ARRAY:
        skip();
        return "an array";
      default:
        skip();
        return "an object";
    }
  }

  /**
   * Skips a value, but still refuses duplicates inside it, which the reader's own skipValue would
   * accept.
   */
  void skip() throws IOException, MalformedJson {
    switch (json.peek()) {
      case BEGIN_OBJECT:
        MemberNames names = new MemberNames();
        json.beginObject();
        while (json.hasNext()) {
          name(names);
          skip();
        }
        json.endObject();
        break;
      case BEGIN_ARRAY:
        json.beginArray();
        while (json.hasNext()) {
          skip();
        }
        json.endArray();
        break;
      case STRING:
        // Not skipValue, which accepts control characters.
        json.nextString();
        break;
      default:
        json.skipValue();
    }
  }

  /**
   * Reads a member's name.
   *
   * @param names the earlier ones of the same object; this one is added
   * @throws MalformedJson if it is a duplicate
   */
  String name(MemberNames names) throws IOException, MalformedJson {
    String name = json.nextName();
    String added = names.add(name);
    if (added == null) {
      throw new MalformedJson("The member " + Shown.quoted(name) + " occurs twice in one object.");
    }
    return added;
  }
}

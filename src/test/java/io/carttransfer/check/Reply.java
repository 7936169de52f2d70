package io.carttransfer.check;

import java.util.ArrayList;
import java.util.List;

/**
 * An answer of a shop.
 *
 * @param headers name and value, one after the other
 */
record Reply(int status, List<String> headers, String body) {

  static Reply of(int status, String type, String body) {
    return new Reply(status, List.of("Content-Type", type), body);
  }

  static Reply json(int status, String body) {
    return of(status, "application/json", body);
  }

  static Reply redirect(String location) {
    return new Reply(302, List.of("Location", location), "");
  }

  Reply with(String name, String value) {
    List<String> more = new ArrayList<>(headers);
    more.add(name);
    more.add(value);
    return new Reply(status, more, body);
  }

  Reply without(String name) {
    List<String> fewer = new ArrayList<>();
    for (int i = 0; i < headers.size(); i += 2) {
      if (!headers.get(i).equalsIgnoreCase(name)) {
        fewer.add(headers.get(i));
        fewer.add(headers.get(i + 1));
      }
    }
    return new Reply(status, fewer, body);
  }

  /** The same with another text in the body, which must be there. */
  Reply replacing(String text, String other) {
    if (!body.contains(text)) {
      throw new AssertionError("no " + text + " in " + body);
    }
    return new Reply(status, headers, body.replace(text, other));
  }
}

package io.carttransfer.page;

import io.carttransfer.text.UnicodeEscape;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A JSON object that is safe in a script element: in strings, only letters, digits and harmless
 * ASCII characters appear as they are; the rest is written as {@code \}{@code uXXXX}. So nothing
 * can end the element, HTML and XHTML are read the same way, and the page's encoding does not
 * matter.
 */
public final class ScriptJson {

  private static final String HARMLESS = " !#$%()*+,-./:;=?@[]^_`{|}~";

  private final StringBuilder json = new StringBuilder();

  /** Adds a string; null adds nothing. */
  public ScriptJson text(String name, @Nullable String value) {
    if (value != null) {
      name(name).append('"');
      for (int i = 0; i < value.length(); i++) {
        append(value.charAt(i));
      }
      json.append('"');
    }
    return this;
  }

  /** Adds a number, written without an exponent; null adds nothing. */
  public ScriptJson number(String name, @Nullable BigDecimal value) {
    if (value != null) {
      name(name).append(value.toPlainString());
    }
    return this;
  }

  /** Adds an object. */
  public ScriptJson object(String name, ScriptJson value) {
    name(name).append(value);
    return this;
  }

  private StringBuilder name(String name) {
    return json.append(json.length() == 0 ? "\"" : ",\"").append(name).append("\":");
  }

  private void append(char c) {
    if (UnicodeEscape.isAlphanumeric(c) || HARMLESS.indexOf(c) >= 0) {
      json.append(c);
    } else {
      UnicodeEscape.append(json, c);
    }
  }

  @Override
  public String toString() {
    return "{" + json + "}";
  }
}

package io.carttransfer.binding;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;

/**
 * The response of one of the shop's own pages, as expressions read it. Immutable; public because
 * the Expression Language calls it.
 */
public final class ShopAnswer {

  private final int status;
  private final Map<String, List<String>> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
  private final String text;

  ShopAnswer(int status, Map<String, List<String>> headers, String text) {
    this.status = status;
    this.headers.putAll(headers);
    this.text = text;
  }

  /** The status code. */
  public int getStatus() {
    return status;
  }

  /**
   * The redirect address exactly as the page sent it; null if it does not redirect. Never followed.
   */
  public @Nullable String getLocation() {
    return header("Location");
  }

  /** The first mebibyte of the page. */
  public String getText() {
    return text;
  }

  /** The first header with this name, in upper or lower case; null if there is none. */
  public @Nullable String header(String name) {
    List<String> values = headers.get(name);
    return values == null || values.isEmpty() ? null : values.get(0);
  }

  /**
   * The numbers in the text.
   *
   * @param expression a regular expression whose one group matches the number, with a full stop
   *     before decimals
   */
  public ShopNumbers numbers(String expression) {
    List<Number> numbers = new ArrayList<>();
    Matcher matcher = pattern(expression).matcher(text);
    while (matcher.find()) {
      String number = matcher.group(1);
      if (number != null) {
        numbers.add(number(number.trim(), expression));
      }
    }
    return new ShopNumbers(numbers);
  }

  private static Pattern pattern(String expression) {
    try {
      Pattern pattern = Pattern.compile(expression);
      if (pattern.matcher("").groupCount() == 1) {
        return pattern;
      }
    } catch (PatternSyntaxException e) {
      throw new Missing(
          "numbers('" + expression + "') is not a regular expression: " + e.getDescription() + ".");
    }
    throw new Missing(
        "numbers('"
            + expression
            + "') needs exactly one group, around the number; write other groups as (?:…).");
  }

  private static Number number(String text, String expression) {
    try {
      BigDecimal number = new BigDecimal(text);
      if (number.scale() <= 0) {
        return number.longValueExact();
      }
      return number;
    } catch (ArithmeticException | NumberFormatException e) {
      throw new Missing(
          "numbers('" + expression + "') found \"" + text + "\", which is no number.");
    }
  }

  /** For messages. */
  @Override
  public String toString() {
    return status + (getLocation() == null ? "" : " to " + getLocation());
  }
}

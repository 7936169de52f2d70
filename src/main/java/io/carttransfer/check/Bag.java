package io.carttransfer.check;

import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What the platform sends: products that the shop has, and a currency. Immutable. */
final class Bag {

  private static final Pattern LINE = Pattern.compile("(.+?)(?::([0-9]{1,6}))?");

  private final Map<String, Integer> lines;
  private final String currency;

  private Bag(Map<String, Integer> lines, String currency) {
    this.lines = Collections.unmodifiableMap(lines);
    this.currency = currency;
  }

  /**
   * @param skus each {@code SKU} or {@code SKU:QUANTITY}
   * @param currency as given, or null
   */
  static Bag of(List<String> skus, @Nullable String currency) throws WrongArguments {
    if (skus.isEmpty()) {
      throw new WrongArguments("Give at least one SKU that the shop sells: --sku A-1.");
    }
    if (currency == null) {
      throw new WrongArguments("Give a currency that the shop sells in: --currency GBP.");
    }
    Map<String, Integer> lines = new LinkedHashMap<>();
    for (String sku : skus) {
      Matcher line = LINE.matcher(sku);
      if (!line.matches()) {
        throw new WrongArguments("--sku needs a SKU.");
      }
      lines.put(line.group(1), line.group(2) == null ? 1 : Integer.parseInt(line.group(2)));
    }
    return new Bag(lines, currency);
  }

  Map<String, Integer> lines() {
    return lines;
  }

  String currency() {
    return currency;
  }

  /** The platform's request for it. */
  String toJson(String reference) {
    List<String> items = new ArrayList<>();
    lines.forEach((sku, quantity) -> items.add(item(quote(sku), String.valueOf(quantity))));
    return document("[" + String.join(", ", items) + "]", quote(currency), quote(reference));
  }

  /** One product of it, JSON. */
  String anItem() {
    return item(quote(aSku()), "1");
  }

  String aSku() {
    return lines.keySet().iterator().next();
  }

  /** An element of {@code items}, from JSON values; null leaves a member out. */
  static String item(@Nullable String sku, @Nullable String quantity) {
    List<String> members = new ArrayList<>();
    add(members, "quantity", quantity);
    add(members, "sku", sku);
    return "{" + String.join(", ", members) + "}";
  }

  /** A request from JSON values; null leaves a member out. */
  static String document(
      @Nullable String items, @Nullable String currency, @Nullable String reference) {
    List<String> members = new ArrayList<>();
    add(members, "items", items);
    add(members, "currency", currency);
    add(members, "reference", reference);
    return "{" + String.join(", ", members) + "}";
  }

  private static void add(List<String> members, String name, @Nullable String value) {
    if (value != null) {
      members.add("\"" + name + "\": " + value);
    }
  }

  /** A JSON string. */
  static String quote(String text) {
    StringWriter quoted = new StringWriter();
    try (JsonWriter json = new JsonWriter(quoted)) {
      json.value(text);
    } catch (IOException e) {
      throw new UncheckedIOException("a StringWriter does not fail", e);
    }
    return quoted.toString();
  }

  /** For a reader. */
  @Override
  public String toString() {
    List<String> texts = new ArrayList<>();
    lines.forEach((sku, quantity) -> texts.add(quantity + " x " + sku));
    return String.join(", ", texts) + " in " + currency;
  }
}

package io.carttransfer.poq;

import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import io.carttransfer.common.Limits;
import io.carttransfer.common.Reason;
import io.carttransfer.text.Shown;
import java.io.IOException;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** One document, read in one pass. Not thread-safe, used once. */
final class CartDocument {

  private static final Pattern UUID =
      Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");
  private static final String[] OF_A_CART = {"items", "currency", "reference"};

  private final JsonReader json;
  private final StrictValues values;
  private final Set<String> currencies;
  private final Items items;
  private @Nullable String reference;
  private @Nullable String currency;

  CartDocument(JsonReader json, Set<String> currencies, int maxQuantity) {
    this.json = json;
    this.values = new StrictValues(json);
    this.currencies = currencies;
    this.items = new Items(json, values, maxQuantity);
  }

  AskedCart read() throws IOException, MalformedJson {
    if (json.peek() == JsonToken.BEGIN_OBJECT) {
      readCart();
    } else {
      values.wrongType("", "The document", "an object");
    }
    return new AskedCart(reference, currency, items.lines(), values.violations());
  }

  private void readCart() throws IOException, MalformedJson {
    MemberNames names = new MemberNames(OF_A_CART);
    json.beginObject();
    while (json.hasNext()) {
      switch (values.name(names)) {
        case "items":
          items.read();
          break;
        case "currency":
          readCurrency();
          break;
        case "reference":
          readReference();
          break;
        default:
          values.skip();
      }
    }
    json.endObject();
    values.required(names, OF_A_CART, "");
  }

  private void readCurrency() throws IOException, MalformedJson {
    String value = string("/currency", "currency");
    if (value == null) {
      return;
    }
    if (currencies.contains(value)) {
      currency = value;
    } else {
      values.violate(
          "/currency",
          Reason.BAD_CURRENCY,
          "currency must be one of "
              + String.join(", ", currencies)
              + ", in upper case, not "
              + Shown.quoted(value));
    }
  }

  private void readReference() throws IOException, MalformedJson {
    String value = string("/reference", "reference");
    if (value == null) {
      return;
    }
    boolean isShort = !value.isEmpty() && value.length() <= Limits.REFERENCE_LENGTH;
    if (!isShort && !UUID.matcher(value).matches()) {
      values.violate(
          "/reference",
          Reason.WRONG_LENGTH,
          "reference must have 1 to 32 characters or be a UUID with dashes, not "
              + value.length()
              + " characters: "
              + Shown.quoted(value));
    } else if (!value.chars().allMatch(c -> c >= ' ' && c < 127)) {
      values.violate(
          "/reference",
          Reason.BAD_CHARACTER,
          "reference must be printable ASCII, not " + Shown.quoted(value));
    } else {
      reference = value;
    }
  }

  private @Nullable String string(String pointer, String member) throws IOException, MalformedJson {
    if (json.peek() == JsonToken.STRING) {
      return json.nextString();
    }
    values.wrongType(pointer, member, "a string");
    return null;
  }
}

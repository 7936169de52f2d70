package io.carttransfer.poq;

import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import io.carttransfer.common.Limits;
import io.carttransfer.common.Reason;
import io.carttransfer.text.Shown;
import io.carttransfer.transfer.CartLine;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads one document in one pass and collects what it finds. Not thread-safe, used once. */
final class CartDocument {

  private static final Pattern UUID =
      Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");
  private static final String[] OF_A_CART = {"items", "currency", "reference"};
  private static final String[] OF_AN_ITEM = {"sku", "quantity"};

  private final JsonReader json;
  private final StrictValues values;
  private final Set<String> currencies;
  private final int maxQuantity;

  private final MemberNames namesOfItem = new MemberNames(OF_AN_ITEM);
  private final List<CartLine> lines = new ArrayList<>();
  private final List<Violation> violations = new ArrayList<>();
  private @Nullable String reference;
  private @Nullable String currency;

  CartDocument(JsonReader json, Set<String> currencies, int maxQuantity) {
    this.json = json;
    this.values = new StrictValues(json);
    this.currencies = currencies;
    this.maxQuantity = maxQuantity;
  }

  AskedCart read() throws IOException, MalformedJson {
    if (json.peek() == JsonToken.BEGIN_OBJECT) {
      readCart();
    } else {
      wrongType("", "The document", "an object");
    }
    return new AskedCart(reference, currency, lines, violations);
  }

  private void readCart() throws IOException, MalformedJson {
    MemberNames names = new MemberNames(OF_A_CART);
    json.beginObject();
    while (json.hasNext()) {
      switch (values.name(names)) {
        case "items":
          readItems();
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
    required(names, OF_A_CART, "");
  }

  private void readItems() throws IOException, MalformedJson {
    if (json.peek() != JsonToken.BEGIN_ARRAY) {
      wrongType("/items", "items", "an array");
      return;
    }
    int size = 0;
    json.beginArray();
    while (json.hasNext()) {
      if (size < Limits.LINES) {
        readItem(size);
      } else {
        values.skip();
      }
      size++;
    }
    json.endArray();
    if (size == 0) {
      violate("/items", Reason.NO_ITEMS, "items is empty; a cart has at least one item.");
    } else if (size > Limits.LINES) {
      violate(
          "/items",
          Reason.TOO_MANY_ITEMS,
          "items has " + size + " elements; at most " + Limits.LINES + " are taken.");
    }
  }

  private void readItem(int index) throws IOException, MalformedJson {
    if (json.peek() != JsonToken.BEGIN_OBJECT) {
      wrongType(pointer(index, ""), "An item", "an object");
      return;
    }
    namesOfItem.clear();
    String sku = null;
    int quantity = 0;
    json.beginObject();
    while (json.hasNext()) {
      switch (values.name(namesOfItem)) {
        case "sku":
          sku = readSku(index);
          break;
        case "quantity":
          quantity = readQuantity(index);
          break;
        default:
          values.skip();
      }
    }
    json.endObject();
    if (!namesOfItem.has(0) || !namesOfItem.has(1)) {
      required(namesOfItem, OF_AN_ITEM, pointer(index, ""));
    }
    if (sku != null && quantity > 0) {
      lines.add(CartLine.of(sku, quantity));
    }
  }

  private @Nullable String readSku(int index) throws IOException, MalformedJson {
    if (json.peek() != JsonToken.STRING) {
      wrongType(pointer(index, "/sku"), "sku", "a string");
      return null;
    }
    String sku = json.nextString();
    int length = sku.codePointCount(0, sku.length());
    if (length < 1 || length > Limits.SKU_LENGTH) {
      violate(
          pointer(index, "/sku"),
          Reason.WRONG_LENGTH,
          "sku must have 1 to "
              + Limits.SKU_LENGTH
              + " characters, not "
              + length
              + ": "
              + Shown.quoted(sku));
      return null;
    }
    if (hasControl(sku)) {
      violate(
          pointer(index, "/sku"),
          Reason.BAD_CHARACTER,
          "sku must not contain control characters: " + Shown.quoted(sku));
      return null;
    }
    return sku;
  }

  private int readQuantity(int index) throws IOException, MalformedJson {
    if (json.peek() != JsonToken.NUMBER) {
      wrongType(pointer(index, "/quantity"), "quantity", "an integer");
      return 0;
    }
    String literal = json.nextString();
    if (!isInteger(literal)) {
      violate(
          pointer(index, "/quantity"),
          Reason.WRONG_TYPE,
          "quantity must be an integer without fraction or exponent, not " + Shown.number(literal));
      return 0;
    }
    int quantity = literal.length() > 9 ? Integer.MAX_VALUE : Integer.parseInt(literal);
    if (literal.startsWith("-") || quantity < 1 || quantity > maxQuantity) {
      violate(
          pointer(index, "/quantity"),
          Reason.BAD_QUANTITY,
          "quantity must be from 1 to " + maxQuantity + ", not " + Shown.number(literal));
      return 0;
    }
    return quantity;
  }

  private void readCurrency() throws IOException, MalformedJson {
    String value = string("/currency", "currency");
    if (value == null) {
      return;
    }
    if (currencies.contains(value)) {
      currency = value;
    } else {
      violate(
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
      violate(
          "/reference",
          Reason.WRONG_LENGTH,
          "reference must have 1 to 32 characters or be a UUID with dashes, not "
              + value.length()
              + " characters: "
              + Shown.quoted(value));
    } else if (!value.chars().allMatch(c -> c >= ' ' && c < 127)) {
      violate(
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
    wrongType(pointer, member, "a string");
    return null;
  }

  /** Skips a value of the wrong type, and says what it is. */
  private void wrongType(String pointer, String what, String expected)
      throws IOException, MalformedJson {
    violate(
        pointer, Reason.WRONG_TYPE, what + " must be " + expected + ", not " + values.describe());
  }

  private void required(MemberNames names, String[] members, String pointer) {
    for (int i = 0; i < members.length; i++) {
      if (!names.has(i)) {
        violate(pointer + "/" + members[i], Reason.MISSING, members[i] + " is missing.");
      }
    }
  }

  /** JSON pointers are created only for violations: most carts have none. */
  private static String pointer(int index, String member) {
    return "/items/" + index + member;
  }

  private static boolean hasControl(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (Character.isISOControl(text.charAt(i))) {
        return true;
      }
    }
    return false;
  }

  /** A JSON number without fraction and exponent; the reader has checked the other rules. */
  private static boolean isInteger(String literal) {
    for (int i = literal.startsWith("-") ? 1 : 0; i < literal.length(); i++) {
      if (literal.charAt(i) < '0' || literal.charAt(i) > '9') {
        return false;
      }
    }
    return true;
  }

  private void violate(String pointer, Reason reason, String detail) {
    violations.add(Violation.of(pointer, reason, detail));
  }
}

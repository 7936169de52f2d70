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
import org.jspecify.annotations.Nullable;

/** The items of a document, read in one pass. Not thread-safe, used once. */
final class Items {

  private static final String[] OF_AN_ITEM = {"sku", "quantity"};

  private final JsonReader json;
  private final StrictValues values;
  private final int maxQuantity;
  private final MemberNames namesOfItem = new MemberNames(OF_AN_ITEM);
  private final List<CartLine> lines = new ArrayList<>();

  Items(JsonReader json, StrictValues values, int maxQuantity) {
    this.json = json;
    this.values = values;
    this.maxQuantity = maxQuantity;
  }

  /** The valid ones. */
  List<CartLine> lines() {
    return lines;
  }

  /** Reads the array, or whatever is in its place. */
  void read() throws IOException, MalformedJson {
    if (json.peek() != JsonToken.BEGIN_ARRAY) {
      values.wrongType("/items", "items", "an array");
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
      values.violate("/items", Reason.NO_ITEMS, "items is empty; a cart has at least one item.");
    } else if (size > Limits.LINES) {
      values.violate(
          "/items",
          Reason.TOO_MANY_ITEMS,
          "items has " + size + " elements; at most " + Limits.LINES + " are taken.");
    }
  }

  private void readItem(int index) throws IOException, MalformedJson {
    if (json.peek() != JsonToken.BEGIN_OBJECT) {
      values.wrongType(pointer(index, ""), "An item", "an object");
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
      values.required(namesOfItem, OF_AN_ITEM, pointer(index, ""));
    }
    if (sku != null && quantity > 0) {
      lines.add(CartLine.of(sku, quantity));
    }
  }

  private @Nullable String readSku(int index) throws IOException, MalformedJson {
    if (json.peek() != JsonToken.STRING) {
      values.wrongType(pointer(index, "/sku"), "sku", "a string");
      return null;
    }
    String sku = json.nextString();
    int length = sku.codePointCount(0, sku.length());
    if (length < 1 || length > Limits.SKU_LENGTH) {
      values.violate(
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
      values.violate(
          pointer(index, "/sku"),
          Reason.BAD_CHARACTER,
          "sku must not contain control characters: " + Shown.quoted(sku));
      return null;
    }
    return sku;
  }

  private int readQuantity(int index) throws IOException, MalformedJson {
    if (json.peek() != JsonToken.NUMBER) {
      values.wrongType(pointer(index, "/quantity"), "quantity", "an integer");
      return 0;
    }
    String literal = json.nextString();
    if (!isInteger(literal)) {
      values.violate(
          pointer(index, "/quantity"),
          Reason.WRONG_TYPE,
          "quantity must be an integer without fraction or exponent, not " + Shown.number(literal));
      return 0;
    }
    int quantity = literal.length() > 9 ? Integer.MAX_VALUE : Integer.parseInt(literal);
    if (literal.startsWith("-") || quantity < 1 || quantity > maxQuantity) {
      values.violate(
          pointer(index, "/quantity"),
          Reason.BAD_QUANTITY,
          "quantity must be from 1 to " + maxQuantity + ", not " + Shown.number(literal));
      return 0;
    }
    return quantity;
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
}

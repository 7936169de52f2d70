package io.carttransfer.poq;

import com.google.gson.Strictness;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import io.carttransfer.common.Limits;
import java.io.IOException;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/**
 * Reads the platform's request body strictly: RFC 8259 without the tolerance of most parsers, no
 * duplicate members, no byte-order mark, no deep nesting, no endless numbers, no unpaired
 * surrogates. Unknown members are ignored, because the platform may add some. Thread-safe.
 */
public final class CartReader {

  private static final char REPLACEMENT = '\uFFFD';

  private final Set<String> currencies;
  private final int maxQuantity;

  /**
   * @param currencies what the shop sells in
   * @param maxQuantity maximum units of one line
   */
  public CartReader(Set<String> currencies, int maxQuantity) {
    this.currencies = currencies;
    this.maxQuantity = maxQuantity;
  }

  /**
   * Reads one body.
   *
   * @return the cart, with its violations if it is JSON but not a valid cart
   * @throws MalformedJson if it is not JSON
   */
  public AskedCart read(byte[] body) throws MalformedJson {
    try (JsonReader json = new JsonReader(new StringReader(decode(body)))) {
      json.setStrictness(Strictness.STRICT);
      json.setNestingLimit(Limits.NESTING);
      CartDocument document = new CartDocument(json, currencies, maxQuantity);
      AskedCart cart = document.read();
      if (json.peek() != JsonToken.END_DOCUMENT) {
        throw new MalformedJson("There is more after the end of the JSON document.");
      }
      return cart;
    } catch (IOException | IllegalStateException | NumberFormatException e) {
      throw new MalformedJson(
          body.length == 0
              ? "The body is empty."
              : "The body is not well-formed JSON, or it exceeds a limit: more than "
                  + Limits.NESTING
                  + " levels, a number of more than 1,000 digits, or an unpaired surrogate.");
    }
  }

  private static String decode(byte[] body) throws MalformedJson {
    if (body.length >= 3
        && (body[0] & 0xff) == 0xef
        && (body[1] & 0xff) == 0xbb
        && (body[2] & 0xff) == 0xbf) {
      throw new MalformedJson("The body begins with a byte-order mark; send it without.");
    }
    String text = new String(body, StandardCharsets.UTF_8);
    if (text.indexOf(REPLACEMENT) < 0) {
      return text;
    }
    try {
      // The character may have been sent, or replace bytes that are not UTF-8.
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(body)).toString();
    } catch (CharacterCodingException e) {
      throw new MalformedJson("The body is not valid UTF-8.");
    }
  }
}

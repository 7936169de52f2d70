package io.carttransfer.store;

import io.carttransfer.common.Limits;
import io.carttransfer.common.Reason;
import io.carttransfer.transfer.CartLine;
import io.carttransfer.transfer.Notice;
import io.carttransfer.transfer.Token;
import io.carttransfer.transfer.Transfer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.UUID;

/** Carts to store. */
final class Transfers {

  private Transfers() {}

  /** A cart under a reference that no other has. */
  static Transfer any() {
    return of(UUID.randomUUID().toString(), "SKU-1", "SKU-2", "SKU-3");
  }

  static Transfer of(String reference, String... skus) {
    List<CartLine> lines = new ArrayList<>();
    for (String sku : skus) {
      lines.add(CartLine.of(sku, lines.size() + 1));
    }
    return Transfer.of(reference, "EUR", lines);
  }

  /** So many lines, each with a SKU of 14 characters, under a reference of 32. */
  static Transfer ofLines(int count) {
    return numbered(0, count);
  }

  /** As {@link #ofLines}, and unlike the carts of other numbers. */
  static Transfer numbered(int number, int lineCount) {
    List<CartLine> lines = new ArrayList<>(lineCount);
    for (int i = 0; i < lineCount; i++) {
      lines.add(CartLine.of(padded(number, 7) + '-' + padded(i, 6), i % Limits.LINES + 1));
    }
    return Transfer.of(padded(number, 32), "EUR", lines);
  }

  private static String padded(int number, int length) {
    String digits = Integer.toString(number);
    return "0".repeat(length - digits.length()) + digits;
  }

  /** Everything that a transfer can have, in characters that are easily lost. */
  static Transfer ofStrangeCharacters() {
    return Transfer.of(
        " ~!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}",
        "CHF",
        Arrays.asList(
            CartLine.of("\u00fc\u00ff \u00a0", "\u20ac \u65e5\u672c", 999),
            CartLine.of("\ud83d\ude00", "plain", Integer.MAX_VALUE),
            CartLine.of("half a pair: \ud83d", 1),
            CartLine.of("", "e\u0301", 63),
            CartLine.of("' OR 1=1 --", "\\u0000", 64)),
        Arrays.asList(
            Notice.of(CartLine.of("\u0416", 2), Reason.UNKNOWN_SKU),
            Notice.of(CartLine.of("shop's", "platform's", 3), Reason.UNAVAILABLE)));
  }

  /** As many lines as a cart may have, with SKUs as long as they may be, all of them wide. */
  static Transfer ofTheLargestSize() {
    List<CartLine> lines = new ArrayList<>();
    for (int i = 0; i < Limits.LINES; i++) {
      lines.add(CartLine.of(longSku(i, '\u4e00'), longSku(i, '\u4e8c'), 999));
    }
    return Transfer.of(UUID.randomUUID().toString(), "EUR", lines, Collections.emptyList());
  }

  private static String longSku(int number, char filler) {
    char[] sku = new char[Limits.SKU_LENGTH];
    Arrays.fill(sku, filler);
    sku[0] = (char) ('A' + number);
    return new String(sku);
  }

  /** The same token with another character in one place. */
  static Token changed(Token token, int position) {
    StringBuilder text = new StringBuilder(token.value());
    text.setCharAt(position, text.charAt(position) == 'A' ? 'B' : 'A');
    return Token.parse(text.toString()).orElseThrow();
  }
}

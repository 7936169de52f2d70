package io.carttransfer.session;

import io.carttransfer.common.Reason;
import io.carttransfer.transfer.CartLine;
import io.carttransfer.transfer.Notice;
import io.carttransfer.transfer.Transfer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A transfer as fields of a record: three strings for each line (the platform's SKU is empty if it
 * is the same as the shop's), and a fourth with the reason if the line was left out.
 */
final class BagLines {

  static final String REFERENCE = "reference";
  private static final String CURRENCY = "currency";
  private static final String LINES = "lines";
  private static final String NOTICES = "notices";

  /** All fields. */
  static final List<String> FIELDS = Arrays.asList(REFERENCE, CURRENCY, LINES, NOTICES);

  private static final int OF_A_LINE = 3;
  private static final int OF_A_NOTICE = 4;

  /** The base of a quantity; every character counts two hundred times. */
  private static final int RADIX = 36;

  private BagLines() {}

  static Fields write(Transfer transfer, Fields fields) {
    List<String> lines = new ArrayList<>(transfer.lines().size() * OF_A_LINE);
    transfer.lines().forEach(line -> write(line, lines));
    List<String> notices = new ArrayList<>();
    for (Notice notice : transfer.notices()) {
      write(notice.line(), notices);
      notices.add(notice.reason().name());
    }
    return fields
        .with(REFERENCE, transfer.reference())
        .with(CURRENCY, transfer.currency())
        .with(LINES, lines)
        .with(NOTICES, notices);
  }

  private static void write(CartLine line, List<String> texts) {
    texts.add(line.sku());
    texts.add(line.poqSku().equals(line.sku()) ? "" : line.poqSku());
    texts.add(Integer.toString(line.quantity(), RADIX));
  }

  /** The transfer; null if there is none, or if it cannot be read. */
  static @Nullable Transfer read(Fields fields) {
    String reference = fields.text(REFERENCE);
    String currency = fields.text(CURRENCY);
    List<String> texts = fields.list(LINES);
    List<String> left = fields.list(NOTICES);
    if (reference == null
        || currency == null
        || texts.size() % OF_A_LINE != 0
        || left.size() % OF_A_NOTICE != 0) {
      return null;
    }
    try {
      List<CartLine> lines = new ArrayList<>(texts.size() / OF_A_LINE);
      for (int i = 0; i < texts.size(); i += OF_A_LINE) {
        lines.add(line(texts, i));
      }
      List<Notice> notices = new ArrayList<>(left.size() / OF_A_NOTICE);
      for (int i = 0; i < left.size(); i += OF_A_NOTICE) {
        notices.add(Notice.of(line(left, i), reason(left.get(i + OF_A_LINE))));
      }
      return Transfer.of(reference, currency, lines, notices);
    } catch (IllegalArgumentException notWrittenByUs) {
      return null;
    }
  }

  private static CartLine line(List<String> texts, int at) {
    String sku = texts.get(at);
    String poqSku = texts.get(at + 1);
    int quantity = Integer.parseInt(texts.get(at + 2), RADIX);
    return CartLine.of(sku, poqSku.isEmpty() ? sku : poqSku, quantity);
  }

  private static Reason reason(String name) {
    try {
      return Reason.valueOf(name);
    } catch (IllegalArgumentException writtenByANewerVersion) {
      return Reason.UNAVAILABLE;
    }
  }
}

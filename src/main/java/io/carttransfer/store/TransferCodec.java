package io.carttransfer.store;

import io.carttransfer.common.Reason;
import io.carttransfer.transfer.CartLine;
import io.carttransfer.transfer.Notice;
import io.carttransfer.transfer.Token;
import io.carttransfer.transfer.Transfer;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Transfers as bytes, for every store. Every transfer can be read back unchanged, with any
 * characters in its SKUs; a line with a 14-character SKU takes 16 bytes.
 *
 * <pre>
 * transfer = version reference currency lines notices
 * lines    = count line*             notices = count (line code)*
 * line     = sku (quantity * 2 + 1 when the platform's SKU differs) [platform's SKU]
 * text     = (length * 2 + 1 when wide) characters, of one byte each (Latin-1) or of two when wide
 * numbers  = seven bits a byte, the low ones first, the high bit set while more follow
 * </pre>
 *
 * <p>Nodes of two releases share a store while one replaces the other: a new format gets a new
 * version number, and the old one can still be read.
 */
final class TransferCodec {

  private static final int VERSION = 1;
  private static final int SMALLEST_LINE = 2;

  private TransferCodec() {}

  static byte[] encode(Transfer transfer) {
    ByteWriter out = new ByteWriter(64 + 20 * transfer.lines().size());
    out.raw(VERSION).text(transfer.reference()).text(transfer.currency());
    out.number(transfer.lines().size());
    for (CartLine line : transfer.lines()) {
      writeLine(out, line);
    }
    out.number(transfer.notices().size());
    for (Notice notice : transfer.notices()) {
      writeLine(out, notice.line());
      out.text(notice.reason().code());
    }
    return out.toBytes();
  }

  /**
   * Reads one transfer, which must end where the buffer ends.
   *
   * @param in a buffer on an array
   * @throws MalformedTransfer for anything that {@link #encode} does not write; no other exception
   */
  static Transfer decode(ByteBuffer in) throws MalformedTransfer {
    long version = readNumber(in, Byte.MAX_VALUE);
    if (version != VERSION) {
      throw new MalformedTransfer("a transfer of the unknown version " + version);
    }
    String reference = readText(in);
    String currency = readText(in);
    List<CartLine> lines = readLines(in);
    List<Notice> notices = readNotices(in);
    if (in.hasRemaining()) {
      throw new MalformedTransfer(in.remaining() + " bytes too many");
    }
    return Transfer.of(reference, currency, lines, notices);
  }

  /**
   * Reads what a store kept for this token.
   *
   * @throws StoreUnavailable if it cannot be read here; another node may be able to
   */
  static Transfer decodeStored(ByteBuffer in, Token token) throws StoreUnavailable {
    try {
      return decode(in);
    } catch (MalformedTransfer e) {
      throw unreadable(token, e);
    }
  }

  static StoreUnavailable unreadable(Token token, Exception cause) {
    return new StoreUnavailable(
        Reason.STORE_UNAVAILABLE,
        "What is stored for " + token + " cannot be read; did a later release write it?",
        cause);
  }

  /** Reads a number from 0 to {@code most}. */
  static long readNumber(ByteBuffer in, long most) throws MalformedTransfer {
    long number = 0;
    for (int shift = 0; shift < 63 && in.hasRemaining(); shift += 7) {
      int next = in.get();
      number |= (long) (next & 0x7F) << shift;
      if (next >= 0) {
        if (number > most) {
          break;
        }
        return number;
      }
    }
    throw new MalformedTransfer("a number that is cut off or over " + most);
  }

  private static void writeLine(ByteWriter out, CartLine line) {
    boolean differs = !line.poqSku().equals(line.sku());
    out.text(line.sku()).number(2L * line.quantity() + (differs ? 1 : 0));
    if (differs) {
      out.text(line.poqSku());
    }
  }

  private static CartLine readLine(ByteBuffer in) throws MalformedTransfer {
    String sku = readText(in);
    long quantity = readNumber(in, 2L * Integer.MAX_VALUE + 1);
    if (quantity < 2) {
      throw new MalformedTransfer("a line of no units");
    }
    String poqSku = quantity % 2 == 1 ? readText(in) : sku;
    return CartLine.of(sku, poqSku, (int) (quantity / 2));
  }

  private static List<CartLine> readLines(ByteBuffer in) throws MalformedTransfer {
    int count = (int) readNumber(in, in.remaining() / SMALLEST_LINE);
    List<CartLine> lines = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      lines.add(readLine(in));
    }
    return lines;
  }

  private static List<Notice> readNotices(ByteBuffer in) throws MalformedTransfer {
    int count = (int) readNumber(in, in.remaining() / SMALLEST_LINE);
    List<Notice> notices = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      CartLine line = readLine(in);
      notices.add(Notice.of(line, reason(readText(in))));
    }
    return notices;
  }

  private static Reason reason(String code) throws MalformedTransfer {
    for (Reason reason : Reason.values()) {
      if (reason.code().equals(code)) {
        return reason;
      }
    }
    throw new MalformedTransfer("a notice without a known reason");
  }

  private static String readText(ByteBuffer in) throws MalformedTransfer {
    long header = readNumber(in, 2L * in.remaining() + 1);
    boolean wide = header % 2 == 1;
    int length = (int) (header / 2);
    if (in.remaining() < (wide ? 2L * length : length)) {
      throw new MalformedTransfer("a text that is cut off");
    }
    if (wide) {
      char[] text = new char[length];
      for (int i = 0; i < length; i++) {
        text[i] = in.getChar();
      }
      return new String(text);
    }
    int start = in.position();
    in.position(start + length);
    return new String(in.array(), in.arrayOffset() + start, length, StandardCharsets.ISO_8859_1);
  }
}

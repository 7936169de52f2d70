package io.carttransfer.report;

import org.jspecify.annotations.Nullable;

/**
 * A table as CSV (RFC 4180) for spreadsheets: UTF-8 with a byte-order mark, and no cell that a
 * spreadsheet could treat as a formula. Not thread-safe.
 */
final class Csv {

  private static final char BYTE_ORDER_MARK = '\ufeff';

  private final StringBuilder text = new StringBuilder().append(BYTE_ORDER_MARK);

  void row(@Nullable Object... cells) {
    for (int i = 0; i < cells.length; i++) {
      text.append(i == 0 ? "" : ",").append(cell(cells[i]));
    }
    text.append("\r\n");
  }

  private static String cell(@Nullable Object value) {
    String cell = value == null ? "" : value.toString();
    if (!(value instanceof Number) && !cell.isEmpty() && "=+-@\t\r".indexOf(cell.charAt(0)) >= 0) {
      cell = '\'' + cell;
    }
    boolean plain = cell.indexOf(',') < 0 && cell.indexOf('"') < 0;
    return plain && cell.indexOf('\n') < 0 && cell.indexOf('\r') < 0
        ? cell
        : '"' + cell.replace("\"", "\"\"") + '"';
  }

  @Override
  public String toString() {
    return text.toString();
  }
}

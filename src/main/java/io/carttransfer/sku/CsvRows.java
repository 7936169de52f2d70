package io.carttransfer.sku;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The rows of a CSV text (RFC 4180), one after the other, without empty lines. */
final class CsvRows {

  private final String text;
  private int at;
  private int nextLine = 1;
  private int line;
  private List<String> cells = Collections.emptyList();
  private @Nullable String mistake;

  CsvRows(String text) {
    this.text = text;
  }

  /** Reads the next row; false if there is none. */
  boolean next() {
    skipEmptyLines();
    if (at >= text.length()) {
      return false;
    }
    line = nextLine;
    mistake = null;
    cells = new ArrayList<>();
    cells.add(cell());
    while (at < text.length() && text.charAt(at) == ',') {
      at++;
      cells.add(cell());
    }
    return true;
  }

  /** The row's cells. */
  List<String> cells() {
    return cells;
  }

  /** The number of the line where the row begins, from 1. */
  int line() {
    return line;
  }

  /** What is wrong with the row's quotes, as a sentence, or null. */
  @Nullable String mistake() {
    return mistake;
  }

  private void skipEmptyLines() {
    while (at < text.length() && isLineEnd(text.charAt(at))) {
      if (text.charAt(at) == '\n') {
        nextLine++;
      }
      at++;
    }
  }

  private String cell() {
    if (at < text.length() && text.charAt(at) == '"') {
      return quotedCell();
    }
    String cell = rest();
    if (cell.indexOf('"') >= 0) {
      mistake =
          "a quotation mark is inside a cell; put the whole cell in quotation marks,"
              + " and double the one inside.";
    }
    return cell.trim();
  }

  private String quotedCell() {
    StringBuilder cell = new StringBuilder();
    for (at++; at < text.length(); at++) {
      char c = text.charAt(at);
      if (c == '"' && at + 1 < text.length() && text.charAt(at + 1) == '"') {
        at++;
      } else if (c == '"') {
        at++;
        if (!rest().trim().isEmpty()) {
          mistake = "text follows a closing quotation mark.";
        }
        return cell.toString();
      }
      nextLine += c == '\n' ? 1 : 0;
      cell.append(c);
    }
    mistake = "a quotation mark is never closed.";
    return cell.toString();
  }

  /** Up to the next comma or the end of the line. */
  private String rest() {
    int start = at;
    while (at < text.length() && text.charAt(at) != ',' && !isLineEnd(text.charAt(at))) {
      at++;
    }
    return text.substring(start, at);
  }

  private static boolean isLineEnd(char c) {
    return c == '\n' || c == '\r';
  }
}

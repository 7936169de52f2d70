package org.example.homeware.web;

/** Numbers that come from a form. */
final class Numbers {

  private Numbers() {}

  /** The number that the text says, or another when it says none. */
  static int of(String text, int otherwise) {
    try {
      return text == null ? otherwise : Integer.parseInt(text.trim());
    } catch (NumberFormatException e) {
      return otherwise;
    }
  }
}

package io.carttransfer.check;

import java.io.IOException;

/** What came is not an HTTP answer, or not a whole one. */
final class BrokenAnswer extends IOException {

  private static final long serialVersionUID = 1;

  BrokenAnswer(String message) {
    super(message);
  }
}

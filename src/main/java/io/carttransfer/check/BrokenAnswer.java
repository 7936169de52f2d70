package io.carttransfer.check;

import java.io.IOException;

/** The response is not HTTP, or not complete. */
final class BrokenAnswer extends IOException {

  private static final long serialVersionUID = 1;

  BrokenAnswer(String message) {
    super(message);
  }
}

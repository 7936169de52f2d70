package io.carttransfer.binding;

import jakarta.el.ELException;

/** Something that an expression uses is missing; the message says why. Never an unknown product. */
final class Missing extends ELException {

  private static final long serialVersionUID = 1;

  Missing(String message) {
    super(message);
  }

  Missing(String message, Throwable cause) {
    super(message, cause);
  }
}

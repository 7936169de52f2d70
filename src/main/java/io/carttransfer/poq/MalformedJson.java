package io.carttransfer.poq;

/** The body is not JSON (RFC 8259); the message says why, and is safe to show. */
public final class MalformedJson extends Exception {

  private static final long serialVersionUID = 1;

  MalformedJson(String message) {
    super(message);
  }
}

package io.carttransfer.report;

import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

/** Why a request may not see the report. Immutable. */
final class Denial {

  private final int status;
  private final String message;
  private final @Nullable String header;
  private final @Nullable String value;

  private Denial(int status, String message, @Nullable String header, @Nullable String value) {
    this.status = status;
    this.message = message;
    this.header = header;
    this.value = value;
  }

  static Denial of(int status, String message) {
    return new Denial(status, message, null, null);
  }

  static Denial challenge(String message) {
    return new Denial(
        401,
        message,
        "WWW-Authenticate",
        "Basic realm=\"cart-transfer report\", charset=\"UTF-8\"");
  }

  /** RFC 6585, section 4. */
  static Denial tooMany(long seconds) {
    return new Denial(
        429,
        "Too many wrong passwords. Try again in " + seconds + " seconds.",
        "Retry-After",
        String.valueOf(seconds));
  }

  int status() {
    return status;
  }

  String message() {
    return message;
  }

  void writeHeaders(HttpServletResponse response) {
    response.setStatus(status);
    if (header != null) {
      response.setHeader(header, value);
    }
  }
}

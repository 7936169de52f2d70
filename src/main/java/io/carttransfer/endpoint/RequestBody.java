package io.carttransfer.endpoint;

import io.carttransfer.common.Limits;
import io.carttransfer.common.Reason;
import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.LongSupplier;
import java.util.regex.Pattern;

/**
 * The body of the platform's request, read within its bounds of size and time. Used once.
 *
 * <p>The time is looked at between reads: a client that sends nothing at all is ended by the
 * container's own read time-out.
 */
public final class RequestBody {

  /** The body is too large, too slow, or ends too early. */
  static final class Refused extends Exception {

    private static final long serialVersionUID = 1;

    private final Reason reason;

    Refused(Reason reason) {
      super(reason.sentence(), null, false, false);
      this.reason = reason;
    }

    Reason reason() {
      return reason;
    }
  }

  private static final long UNKNOWN = -1;
  private static final Pattern DIGITS = Pattern.compile("[0-9]+");

  private final HttpServletRequest request;
  private final LongSupplier nanos;
  private final long end;
  private final long declared;
  private final boolean chunked;
  private boolean whole;
  private boolean broken;

  public RequestBody(HttpServletRequest request, LongSupplier nanos) {
    this.request = request;
    this.nanos = nanos;
    this.end = nanos.getAsLong() + Limits.BODY_TIME.toNanos();
    this.declared = declared(request.getHeader("Content-Length"));
    this.chunked = request.getHeader("Transfer-Encoding") != null;
  }

  /** Reads all of it. */
  byte[] read() throws Refused {
    if (declared > Limits.BODY_BYTES) {
      throw new Refused(Reason.BODY_TOO_LARGE);
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream((int) Math.max(declared, 512));
    try {
      InputStream in = request.getInputStream();
      byte[] chunk = new byte[4096];
      for (int n; (n = in.read(chunk)) >= 0; ) {
        if (bytes.size() + n > Limits.BODY_BYTES) {
          throw new Refused(Reason.BODY_TOO_LARGE);
        }
        bytes.write(chunk, 0, n);
        if (isLate()) {
          throw new Refused(Reason.BODY_TOO_SLOW);
        }
      }
    } catch (IOException e) {
      // The client went away, sent something that is no body, or was silent for too long.
      broken = true;
      throw new Refused(isLate() ? Reason.BODY_TOO_SLOW : Reason.BODY_INCOMPLETE);
    }
    if (bytes.size() < declared) {
      throw new Refused(Reason.BODY_INCOMPLETE);
    }
    whole = true;
    return bytes.toByteArray();
  }

  /**
   * Whether what is still to come is so little, and so surely to come, that {@link #drain} reads
   * it. A client that waits for "100 Continue" sends nothing once it has another answer.
   */
  boolean canBeDrained() {
    boolean nothingToCome = whole || !chunked && declared <= 0;
    boolean little = !chunked && declared <= Limits.BODY_BYTES;
    return nothingToCome || little && !isLate() && request.getHeader("Expect") == null;
  }

  /**
   * After an answer that came before the body was read: reads a small declared body, so that an
   * honest client gets the answer.
   *
   * @return false when more is on the way; then the connection has to be closed. Where reading
   *     failed, the container does that by itself
   */
  boolean drain() {
    if (broken) {
      return true;
    }
    if (!canBeDrained()) {
      return false;
    }
    if (whole || declared <= 0) {
      return true;
    }
    try {
      InputStream in = request.getInputStream();
      byte[] chunk = new byte[4096];
      while (!isLate()) {
        if (in.read(chunk) < 0) {
          return true;
        }
      }
      return false;
    } catch (IOException | IllegalStateException e) {
      return false;
    }
  }

  private boolean isLate() {
    return nanos.getAsLong() - end > 0;
  }

  /** Not getContentLength, for which a length beyond an int is no length. */
  private static long declared(String header) {
    if (header == null || !DIGITS.matcher(header.trim()).matches()) {
      return UNKNOWN;
    }
    String digits = header.trim();
    return digits.length() > 18 ? Long.MAX_VALUE : Long.parseLong(digits);
  }
}

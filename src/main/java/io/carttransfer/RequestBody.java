package io.carttransfer;

import io.carttransfer.transfer.Limits;
import io.carttransfer.transfer.Reason;
import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.LongSupplier;

/**
 * The body of the platform's request, read within its bounds of size and time. Used once.
 *
 * <p>The time is looked at between reads: a client that sends nothing at all is ended by the
 * container's own read time-out.
 */
final class RequestBody {

  /** The body is too large or too slow. */
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

  private final HttpServletRequest request;
  private final LongSupplier nanos;
  private final long end;
  private boolean whole;

  RequestBody(HttpServletRequest request, LongSupplier nanos) {
    this.request = request;
    this.nanos = nanos;
    this.end = nanos.getAsLong() + Limits.BODY_TIME.toNanos();
  }

  /** Reads all of it. */
  byte[] read() throws IOException, Refused {
    int declared = request.getContentLength();
    if (declared > Limits.BODY_BYTES || isLargerThanAnInteger()) {
      throw new Refused(Reason.BODY_TOO_LARGE);
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(Math.max(declared, 512));
    InputStream in = request.getInputStream();
    byte[] chunk = new byte[4096];
    for (int n; (n = in.read(chunk)) >= 0; ) {
      if (bytes.size() + n > Limits.BODY_BYTES) {
        throw new Refused(Reason.BODY_TOO_LARGE);
      }
      bytes.write(chunk, 0, n);
      if (nanos.getAsLong() > end) {
        throw new Refused(Reason.BODY_TOO_SLOW);
      }
    }
    if (declared >= 0 && bytes.size() < declared) {
      throw new IOException("the client went away in the middle of the body");
    }
    whole = true;
    return bytes.toByteArray();
  }

  /**
   * After an answer that came before the body was read: reads a small declared body, so that an
   * honest client gets the answer.
   *
   * @return false when there is more on the way than we read; then the connection has to be closed
   */
  boolean drain() {
    int declared = request.getContentLength();
    boolean chunked = request.getHeader("Transfer-Encoding") != null;
    if (whole || declared <= 0 && !chunked && !isLargerThanAnInteger()) {
      return true;
    }
    if (chunked || declared < 0 || declared > Limits.BODY_BYTES) {
      return false;
    }
    try {
      InputStream in = request.getInputStream();
      byte[] chunk = new byte[4096];
      while (in.read(chunk) >= 0) {
        if (nanos.getAsLong() > end) {
          return false;
        }
      }
      return true;
    } catch (IOException | IllegalStateException e) {
      return false;
    }
  }

  /** getContentLength says -1 then (Servlet specification, ServletRequest). */
  private boolean isLargerThanAnInteger() {
    String declared = request.getHeader("Content-Length");
    return declared != null && declared.trim().length() > 9;
  }
}

package io.carttransfer.endpoint;

import io.carttransfer.common.Limits;
import io.carttransfer.common.Reason;
import io.carttransfer.common.RequestHeader;
import io.carttransfer.common.TimedBody;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.LongSupplier;

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

  private final HttpServletRequest request;
  private final TimedBody body;
  private final long declared;
  private final boolean chunked;
  private boolean whole;
  private boolean broken;

  public RequestBody(HttpServletRequest request, LongSupplier nanos) {
    this.request = request;
    this.declared = RequestHeader.contentLength(request);
    this.body =
        new TimedBody(declared, Limits.BODY_BYTES, Limits.BODY_TIME, Integer.MAX_VALUE, nanos);
    this.chunked = request.getHeader("Transfer-Encoding") != null;
  }

  /** Reads all of it. */
  byte[] read() throws Refused {
    if (declared > Limits.BODY_BYTES) {
      throw new Refused(Reason.BODY_TOO_LARGE);
    }
    switch (end()) {
      case TOO_LARGE:
        throw new Refused(Reason.BODY_TOO_LARGE);
      case TOO_SLOW:
        throw new Refused(Reason.BODY_TOO_SLOW);
      case BROKEN:
        broken = true;
        throw new Refused(Reason.BODY_INCOMPLETE);
      default:
        break;
    }
    byte[] bytes = body.bytes();
    if (bytes.length < declared) {
      throw new Refused(Reason.BODY_INCOMPLETE);
    }
    whole = true;
    return bytes;
  }

  private TimedBody.End end() {
    try {
      return body.read(request.getInputStream());
    } catch (IOException e) {
      return TimedBody.End.BROKEN;
    }
  }

  /**
   * Whether the rest is so small, and so certain to arrive, that {@link #drain} reads it. A client
   * that waits for "100 Continue" sends nothing once it has another answer.
   */
  private boolean canBeDrained() {
    boolean nothingToCome = whole || !chunked && declared <= 0;
    boolean little = !chunked && declared <= Limits.BODY_BYTES;
    return nothingToCome || little && !body.isLate() && request.getHeader("Expect") == null;
  }

  /**
   * After an answer that was sent before the body was read: reads a small declared body, so that an
   * honest client gets the answer.
   *
   * @return false if more may arrive: the connection must then be closed. After a failed read the
   *     container closes it
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
      while (!body.isLate()) {
        if (in.read(chunk) < 0) {
          return true;
        }
      }
      return false;
    } catch (IOException | IllegalStateException e) {
      return false;
    }
  }
}

package io.carttransfer.landing;

import io.carttransfer.common.Limits;
import io.carttransfer.common.RequestHeader;
import io.carttransfer.common.TimedBody;
import io.carttransfer.common.TimedBody.End;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * The body of a POST whose address announces a token. It may also be a form of the shop that posts
 * to the address of its own page, so it is read as bytes and can be given back: reading a parameter
 * through the container would fix its encoding before the shop's filter can.
 */
final class FormBody {

  /** Our own bodies hold one token and one nonce. */
  private static final int LARGEST = Limits.TOKEN_LENGTH + 256;

  private static final String MEDIA_TYPE = "application/x-www-form-urlencoded";

  private final HttpServletRequest request;
  private final byte @Nullable [] bytes;
  private final End end;
  private final @Nullable ServletInputStream rest;

  private FormBody(
      HttpServletRequest request,
      byte @Nullable [] bytes,
      End end,
      @Nullable ServletInputStream rest) {
    this.request = request;
    this.bytes = bytes;
    this.end = end;
    this.rest = rest;
  }

  /**
   * Reads the body if it can be one of ours; otherwise leaves it unread.
   *
   * @param nanos a monotonic clock
   */
  static FormBody read(HttpServletRequest request, LongSupplier nanos) throws IOException {
    if (!canBeOurs(request)) {
      return new FormBody(request, null, End.WHOLE, null);
    }
    TimedBody body =
        new TimedBody(
            RequestHeader.contentLength(request),
            LARGEST,
            Limits.BODY_TIME,
            Limits.BODY_STEP,
            nanos);
    try {
      ServletInputStream in = request.getInputStream();
      End end = body.read(in);
      return new FormBody(request, body.bytes(), end, end == End.WHOLE ? null : in);
    } catch (IllegalStateException readAlready) {
      return new FormBody(request, new byte[0], End.WHOLE, null);
    }
  }

  private static boolean canBeOurs(HttpServletRequest request) {
    long length = RequestHeader.contentLength(request);
    if (length == 0) {
      return true;
    }
    String type = RequestHeader.first(request, "Content-Type", Limits.HEADER_LENGTH);
    // After a login, a saved form is replayed without its headers, and some containers provide its
    // fields only as parameters.
    boolean form = type == null || type.trim().toLowerCase(Locale.ROOT).startsWith(MEDIA_TYPE);
    return form && length <= LARGEST;
  }

  /** How reading ended; complete if there was nothing to read. */
  End end() {
    return end;
  }

  /** Whether the body begins with this field. */
  boolean begins(Field field) {
    return bytes != null && field.begins(text(bytes), 0);
  }

  /** Whether there is no body at all, and nobody else has read one. */
  boolean isEmpty() {
    if (bytes == null || bytes.length > 0 || end != End.WHOLE) {
      return false;
    }
    try {
      int values = 0;
      for (String[] ofOneName : request.getParameterMap().values()) {
        values += ofOneName.length;
      }
      String query = request.getQueryString();
      return values <= (query == null ? 0 : query.split("&").length);
    } catch (RuntimeException noParametersAtAll) {
      // Some containers throw for an unknown charset.
      return true;
    }
  }

  /** The value of a field whose name and value need no encoding, or null. */
  @Nullable String field(Field field) {
    if (bytes == null) {
      return null;
    }
    // The parameters have already been read, so reading them again changes nothing.
    Field.Value value = field.in(bytes.length == 0 ? behindTheQuery(field) : text(bytes));
    return value == null ? null : value.text();
  }

  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.ISO_8859_1);
  }

  /** The address also has a parameter with this name, which comes first (Servlet 3.0, 3.1). */
  private @Nullable String behindTheQuery(Field field) {
    String[] values = request.getParameterValues(field.name());
    int inTheQuery = field.count(request.getQueryString());
    return values != null && values.length > inTheQuery
        ? field.name() + '=' + values[inTheQuery]
        : null;
  }

  /** The original request, its body unread. */
  HttpServletRequest unread() {
    return bytes == null || bytes.length == 0 && rest == null
        ? request
        : new ReplayedForm(request, bytes, rest);
  }
}

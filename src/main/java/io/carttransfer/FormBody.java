package io.carttransfer;

import io.carttransfer.transfer.Limits;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;

/**
 * The body of a POST whose address announces a token. It may as well be a form of the shop's own
 * that posts to the address of the page that shows it, so it is read as bytes and can be given
 * back: a parameter read through the container would fix its encoding before the shop's filter can.
 */
final class FormBody {

  /** Our own bodies hold one token and one nonce. */
  private static final int LARGEST = Limits.CARRIER_BYTES + 256;

  private final HttpServletRequest request;
  private final byte[] bytes;

  private FormBody(HttpServletRequest request, byte[] bytes) {
    this.request = request;
    this.bytes = bytes;
  }

  /** Reads the body if it can be one of ours; one that cannot is left unread. */
  static FormBody read(HttpServletRequest request) throws IOException {
    int length = request.getContentLength();
    if (length <= 0 && request.getContentType() == null) {
      // After its own login, Jetty repeats the POST with its parameters and without its body.
      return new FormBody(request, new byte[0]);
    }
    String type = String.valueOf(request.getContentType()).toLowerCase(Locale.ROOT);
    if (length <= 0 || length > LARGEST || !type.startsWith("application/x-www-form-urlencoded")) {
      return new FormBody(request, null);
    }
    byte[] bytes = new byte[length];
    int size = 0;
    try {
      InputStream in = request.getInputStream();
      for (int n; size < length && (n = in.read(bytes, size, length - size)) > 0; ) {
        size += n;
      }
    } catch (IllegalStateException readAlready) {
      return new FormBody(request, new byte[0]);
    }
    return new FormBody(request, Arrays.copyOf(bytes, size));
  }

  /** The value of a field whose name and value need no encoding, or null. */
  String field(String name) {
    if (bytes == null) {
      return null;
    }
    if (bytes.length == 0) {
      // A filter before ours read the parameters, so reading them again changes nothing.
      return fieldBehindTheQuery(name);
    }
    for (String pair : new String(bytes, StandardCharsets.ISO_8859_1).split("&")) {
      if (pair.startsWith(name + '=')) {
        return pair.substring(name.length() + 1);
      }
    }
    return null;
  }

  /** The address has a parameter of this name too, which comes first (Servlet 3.0, 3.1). */
  private String fieldBehindTheQuery(String name) {
    String[] values = request.getParameterValues(name);
    int inTheQuery = 0;
    for (String pair : String.valueOf(request.getQueryString()).split("&")) {
      inTheQuery += pair.startsWith(name + '=') ? 1 : 0;
    }
    return values != null && values.length > inTheQuery ? values[inTheQuery] : null;
  }

  /** The request as it came, its body unread. */
  HttpServletRequest unread() {
    return bytes == null || bytes.length == 0 ? request : new UnreadRequest(request, bytes);
  }
}

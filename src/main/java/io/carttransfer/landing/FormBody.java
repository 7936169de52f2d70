package io.carttransfer.landing;

import io.carttransfer.common.Limits;
import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * The body of a POST whose address announces a token. It may as well be a form of the shop's own
 * that posts to the address of the page that shows it, so it is read as bytes and can be given
 * back: a parameter read through the container would fix its encoding before the shop's filter can.
 */
final class FormBody {

  /** Our own bodies hold one token and one nonce. */
  private static final int LARGEST = Limits.TOKEN_LENGTH + 256;

  private static final String FORM = "application/x-www-form-urlencoded";

  private final HttpServletRequest request;
  private final byte[] bytes;

  private FormBody(HttpServletRequest request, byte[] bytes) {
    this.request = request;
    this.bytes = bytes;
  }

  /** Reads the body if it can be one of ours; one that cannot is left unread. */
  static FormBody read(HttpServletRequest request) throws IOException {
    String type = request.getContentType();
    // A form that waited for a login comes back without its head, and some containers put its
    // fields among the parameters only.
    boolean form = type == null || type.toLowerCase(Locale.ROOT).startsWith(FORM);
    if (!form || request.getContentLength() > LARGEST) {
      return new FormBody(request, null);
    }
    try {
      return new FormBody(request, bytes(request.getInputStream()));
    } catch (IllegalStateException readAlready) {
      return new FormBody(request, new byte[0]);
    }
  }

  private static byte[] bytes(InputStream in) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    byte[] part = new byte[4096];
    for (int n; (n = in.read(part)) > 0; ) {
      bytes.write(part, 0, n);
      if (bytes.size() > LARGEST) {
        throw new IOException("a form of unknown length that is larger than " + LARGEST);
      }
    }
    return bytes.toByteArray();
  }

  /** The value of a field whose name and value need no encoding, or null. */
  String field(String name) {
    if (bytes == null) {
      return null;
    }
    if (bytes.length == 0) {
      // The parameters were read before us, so reading them again changes nothing.
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
    return bytes == null || bytes.length == 0 ? request : new ReplayedForm(request, bytes);
  }
}

package io.carttransfer.staging;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.io.UnsupportedEncodingException;
import java.lang.reflect.Method;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The response of one of the shop's own pages, hidden from the shopper. Cookies, and headers that
 * are not about the response itself, are passed on to the staged response. For one thread.
 *
 * <p>Some containers suspend the real response after a forward.
 */
public final class CalledResponse extends ProxiedResponse {

  /** Large enough for any cart page. */
  private static final int MOST_BYTES = 1024 * 1024;

  private static final Set<String> ABOUT_THE_ANSWER =
      Collections.unmodifiableSet(
          new HashSet<>(
              Arrays.asList(
                  "accept-ranges",
                  "age",
                  "cache-control",
                  "connection",
                  "date",
                  "etag",
                  "expires",
                  "last-modified",
                  "location",
                  "pragma",
                  "refresh",
                  "retry-after",
                  "transfer-encoding",
                  "vary",
                  "www-authenticate")));

  private final HttpServletResponse staged;
  private final Map<String, List<String>> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
  private final ByteArrayOutputStream body = new ByteArrayOutputStream();
  private @Nullable PrintWriter writer;
  private int status = HttpServletResponse.SC_OK;
  private boolean done;
  private String charset = "ISO-8859-1";
  private Locale locale = Locale.getDefault();

  /**
   * @param staged receives cookies and headers
   */
  public CalledResponse(HttpServletResponse staged) {
    super("the answer of a page of the shop's");
    this.staged = staged;
  }

  /** The status code. */
  public int status() {
    return status;
  }

  /** The headers as the page has set them, by their names in upper or lower case. */
  public Map<String, List<String>> headers() {
    return Collections.unmodifiableMap(headers);
  }

  /** The first mebibyte of the page. */
  public String text() {
    if (writer != null) {
      writer.flush();
    }
    return new String(body.toByteArray(), Charset.forName(charset));
  }

  @Override
  @Nullable Object called(Method method, Object[] arguments) throws UnsupportedEncodingException {
    String name = method.getName();
    switch (name) {
      case "getWriter":
        return writer();
      case "getOutputStream":
        return new Body(body);
      case "addCookie":
        staged.addCookie((Cookie) arguments[0]);
        return null;
      case "setStatus":
        return end((Integer) arguments[0], done);
      case "sendError":
        return end((Integer) arguments[0], true);
      case "sendRedirect":
        redirect(arguments);
        return null;
      case "reset":
        headers.clear();
        status = HttpServletResponse.SC_OK;
        body.reset();
        return null;
      case "resetBuffer":
        body.reset();
        return null;
      default:
        return name.contains("Header") ? header(name, arguments) : other(method, arguments);
    }
  }

  private PrintWriter writer() throws UnsupportedEncodingException {
    if (writer == null) {
      writer = new PrintWriter(new OutputStreamWriter(new Body(body), charset));
    }
    return writer;
  }

  private @Nullable Object end(int code, boolean ends) {
    if (!done) {
      status = code;
      done = ends;
    }
    return null;
  }

  /** In Servlet 6.1 a status may be passed, too. */
  private void redirect(Object[] arguments) {
    int code = HttpServletResponse.SC_FOUND;
    for (Object argument : arguments) {
      code = argument instanceof Integer ? (Integer) argument : code;
    }
    headers.put("Location", Collections.singletonList((String) arguments[0]));
    end(code, true);
  }

  private @Nullable Object header(String method, Object[] arguments) {
    switch (method) {
      case "containsHeader":
        return headers.containsKey((String) arguments[0]);
      case "getHeader":
        List<String> values = headers.get((String) arguments[0]);
        return values == null ? null : values.get(0);
      case "getHeaders":
        return headers.getOrDefault((String) arguments[0], Collections.emptyList());
      case "getHeaderNames":
        return headers.keySet();
      default:
        write(method.startsWith("set"), (String) arguments[0], arguments[1]);
        return null;
    }
  }

  private void write(boolean replaces, String name, Object value) {
    if (value == null) {
      headers.remove(name);
      return;
    }
    List<String> values = replaces ? null : headers.get(name);
    List<String> all = values == null ? new ArrayList<>() : new ArrayList<>(values);
    all.add(value.toString());
    headers.put(name, all);
    if (name.equalsIgnoreCase("Content-Type")) {
      contentType(value.toString());
    } else if (name.equalsIgnoreCase("Set-Cookie")) {
      staged.addHeader(name, value.toString());
    } else if (!isAboutTheAnswer(name)) {
      if (replaces) {
        staged.setHeader(name, value.toString());
      } else {
        staged.addHeader(name, value.toString());
      }
    }
  }

  /** Whether a header is about this one response, so that it means nothing on another. */
  private static boolean isAboutTheAnswer(String header) {
    String lower = header.toLowerCase(Locale.ROOT);
    return lower.startsWith("content-") || ABOUT_THE_ANSWER.contains(lower);
  }

  private @Nullable Object other(Method method, Object[] arguments) {
    switch (method.getName()) {
      case "getStatus":
        return status;
      case "isCommitted":
        return done;
      case "setContentType":
        write(true, "Content-Type", arguments[0]);
        return null;
      case "getContentType":
        return headers.containsKey("Content-Type") ? headers.get("Content-Type").get(0) : null;
      case "setCharacterEncoding":
        encoding(String.valueOf(arguments[0]));
        return null;
      case "getCharacterEncoding":
        return charset;
      case "setLocale":
        locale = (Locale) arguments[0];
        return null;
      case "getLocale":
        return locale;
      case "getBufferSize":
        return MOST_BYTES;
      default:
        // The others encode addresses, or concern only a response that was sent.
        return method.getReturnType() == String.class ? arguments[0] : null;
    }
  }

  private void contentType(String type) {
    int at = type.toLowerCase(Locale.ROOT).indexOf("charset=");
    if (at >= 0) {
      encoding(type.substring(at + "charset=".length()).replaceAll("[\"'\\s]|;.*", ""));
    }
  }

  private void encoding(String name) {
    try {
      if (writer == null && Charset.isSupported(name)) {
        charset = name;
      }
    } catch (IllegalArgumentException notAName) {
      // Read together with the one before, as browsers do.
    }
  }

  /** Keeps what fits. */
  private static final class Body extends ServletOutputStream {

    private final ByteArrayOutputStream bytes;

    Body(ByteArrayOutputStream bytes) {
      this.bytes = bytes;
    }

    @Override
    public void write(int b) {
      if (bytes.size() < MOST_BYTES) {
        bytes.write(b);
      }
    }

    @Override
    public void write(byte[] buffer, int offset, int length) {
      bytes.write(buffer, offset, Math.min(length, MOST_BYTES - bytes.size()));
    }

    @Override
    public boolean isReady() {
      return true;
    }

    @Override
    public void setWriteListener(WriteListener listener) {
      throw CalledRequest.notAsynchronous();
    }
  }
}

package io.carttransfer.check;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/** One HTTP request. Immutable. */
final class Request {

  /** What the app always sends (contract). */
  static final String FORM = "application/x-www-form-urlencoded";

  /** A token of RFC 9110, section 5.6.2. */
  private static final String TOKEN = "[!#$%&'*+.^_`|~0-9A-Za-z-]+";

  private final String method;
  private final URI address;
  private final List<String[]> headers;
  private final byte[] body;

  private Request(String method, URI address, List<String[]> headers, byte[] body) {
    this.method = method;
    this.address = address;
    this.headers = Collections.unmodifiableList(headers);
    this.body = body;
  }

  static Request of(String method, URI address) {
    return new Request(method, address, new ArrayList<>(), new byte[0]);
  }

  /** Whether an address can be opened: http or https, and a host. */
  static boolean isWebAddress(URI address) {
    String scheme = String.valueOf(address.getScheme());
    return address.getHost() != null
        && (scheme.equalsIgnoreCase("http") || scheme.equalsIgnoreCase("https"));
  }

  /** Whether a header can be sent: a line break would split the request. */
  static boolean isSendable(String name, String value) {
    return name.matches(TOKEN) && value.matches("[\\t\\x20-\\x7e\\x80-\\xff]*");
  }

  /** The same with one more header. */
  Request with(String name, String value) {
    if (!isSendable(name, value)) {
      throw new IllegalArgumentException("not a header: " + name);
    }
    List<String[]> more = new ArrayList<>(headers);
    more.add(new String[] {name, value});
    return new Request(method, address, more, body);
  }

  /** The same with this body, in UTF-8. */
  Request body(String mediaType, String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return new Request(method, address, headers, bytes).with("Content-Type", mediaType);
  }

  String method() {
    return method;
  }

  URI address() {
    return address;
  }

  byte[] body() {
    return body.clone();
  }

  boolean isHttps() {
    return "https".equalsIgnoreCase(address.getScheme());
  }

  int port() {
    return address.getPort() >= 0 ? address.getPort() : isHttps() ? 443 : 80;
  }

  /** The head as sent; a proxy for plain HTTP gets the whole address. */
  String head(boolean whole) {
    StringBuilder head = new StringBuilder(method).append(' ');
    head.append(whole ? origin() : "").append(target()).append(" HTTP/1.1\r\n");
    head.append("Host: ").append(authority()).append("\r\nConnection: close\r\n");
    for (String[] header : headers) {
      head.append(header[0]).append(": ").append(header[1]).append("\r\n");
    }
    if (body.length > 0 || method.equals("POST")) {
      head.append("Content-Length: ").append(body.length).append("\r\n");
    }
    return head.append("\r\n").toString();
  }

  private String origin() {
    return address.getScheme().toLowerCase(Locale.ROOT) + "://" + authority();
  }

  private String authority() {
    return address.getHost() + (address.getPort() >= 0 ? ":" + address.getPort() : "");
  }

  private String target() {
    String path = address.getRawPath() == null ? "" : address.getRawPath();
    String query = address.getRawQuery();
    return (path.isEmpty() ? "/" : path) + (query == null ? "" : "?" + query);
  }

  /** For a reader: head and body. */
  @Override
  public String toString() {
    String text = new String(body, StandardCharsets.UTF_8);
    return head(true).replace("\r\n", "\n").trim() + (text.isEmpty() ? "" : "\n\n" + text);
  }
}

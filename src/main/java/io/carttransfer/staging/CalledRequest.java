package io.carttransfer.staging;

import io.carttransfer.common.MappedRequest;
import io.carttransfer.common.ReplayedBody;
import jakarta.servlet.AsyncContext;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A request to one of the shop's own pages, based on the shopper's: method, query, fields and body
 * are those of the call; session, cookies and other headers are the shopper's. The container sets
 * the paths, as with every forward. For one thread.
 */
public final class CalledRequest extends MappedRequest {

  private static final String FORM = "application/x-www-form-urlencoded;charset=UTF-8";

  private final String method;
  private final @Nullable String query;
  private final byte[] body;
  private final CalledParameters parameters;
  private final Map<String, Object> attributes = new HashMap<>();
  private String encoding = "UTF-8";

  /**
   * @param request with the session and the cookies that the page sees
   * @param path of the page, below the context
   * @param query null when there is none
   * @param fields of the body; empty if it has none
   */
  public CalledRequest(
      HttpServletRequest request, String method, String path, @Nullable String query, Form fields) {
    super(request);
    this.method = method;
    this.query = query;
    this.body = fields.toString().getBytes(StandardCharsets.US_ASCII);
    this.parameters = new CalledParameters(path, query, request.getQueryString(), fields);
  }

  @Override
  public String getMethod() {
    return method;
  }

  @Override
  public @Nullable String getQueryString() {
    return query;
  }

  /** The message for a page that tries to respond asynchronously. */
  static IllegalStateException notAsynchronous() {
    return new IllegalStateException(
        "this page was called by the plug-in and cannot respond asynchronously");
  }

  @Override
  public Map<String, String[]> getParameterMap() {
    HttpServletRequest below = (HttpServletRequest) getRequest();
    return parameters.seenAt(below, getAttribute(RequestDispatcher.INCLUDE_QUERY_STRING));
  }

  @Override
  public ServletInputStream getInputStream() {
    return new ReplayedBody(body, null);
  }

  @Override
  public BufferedReader getReader() throws IOException {
    return new BufferedReader(new InputStreamReader(getInputStream(), encoding));
  }

  @Override
  public String getCharacterEncoding() {
    return encoding;
  }

  @Override
  public void setCharacterEncoding(String next) {
    // The fields have been read.
    encoding = next;
  }

  @Override
  public @Nullable String getContentType() {
    return hasBody() ? FORM : null;
  }

  @Override
  public int getContentLength() {
    return hasBody() ? body.length : -1;
  }

  @Override
  public long getContentLengthLong() {
    return getContentLength();
  }

  private boolean hasBody() {
    return method.equals("POST");
  }

  @Override
  public @Nullable String getHeader(String name) {
    Enumeration<String> values = getHeaders(name);
    return values.hasMoreElements() ? values.nextElement() : null;
  }

  @Override
  public int getIntHeader(String name) {
    String value = getHeader(name);
    return value == null ? -1 : Integer.parseInt(value);
  }

  @Override
  public long getDateHeader(String name) {
    return isOfTheBody(name) ? -1 : super.getDateHeader(name);
  }

  @Override
  public Enumeration<String> getHeaders(String name) {
    if (!isOfTheBody(name)) {
      return super.getHeaders(name);
    }
    String value = null;
    if (hasBody() && name.equalsIgnoreCase("Content-Type")) {
      value = FORM;
    } else if (hasBody() && name.equalsIgnoreCase("Content-Length")) {
      value = String.valueOf(body.length);
    }
    return Collections.enumeration(
        value == null ? Collections.<String>emptySet() : Collections.singleton(value));
  }

  @Override
  public Enumeration<String> getHeaderNames() {
    Set<String> names = new LinkedHashSet<>();
    for (String name : Collections.list(super.getHeaderNames())) {
      if (!isOfTheBody(name)) {
        names.add(name);
      }
    }
    if (hasBody()) {
      names.add("Content-Type");
      names.add("Content-Length");
    }
    return Collections.enumeration(names);
  }

  /** Headers about a body, or about the browser's copy of the requested page. */
  private static boolean isOfTheBody(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return lower.startsWith("content-")
        || lower.startsWith("if-")
        || lower.equals("transfer-encoding")
        || lower.equals("range")
        || lower.equals("expect");
  }

  /** Some containers report the type of the first dispatch. */
  @Override
  public DispatcherType getDispatcherType() {
    return DispatcherType.FORWARD;
  }

  @Override
  public boolean isAsyncSupported() {
    return false;
  }

  @Override
  public AsyncContext startAsync() {
    throw notAsynchronous();
  }

  @Override
  public AsyncContext startAsync(ServletRequest asked, ServletResponse answer) {
    return startAsync();
  }

  @Override
  public Object getAttribute(String name) {
    return attributes.containsKey(name) ? attributes.get(name) : super.getAttribute(name);
  }

  @Override
  public void setAttribute(String name, Object value) {
    attributes.put(name, value);
  }

  @Override
  public void removeAttribute(String name) {
    attributes.put(name, null);
  }

  @Override
  public Enumeration<String> getAttributeNames() {
    Set<String> names = new LinkedHashSet<>(Collections.list(super.getAttributeNames()));
    attributes.forEach(
        (name, value) -> {
          if (value == null) {
            names.remove(name);
          } else {
            names.add(name);
          }
        });
    return Collections.enumeration(names);
  }
}

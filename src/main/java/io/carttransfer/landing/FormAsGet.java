package io.carttransfer.landing;

import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.BufferedReader;
import java.io.StringReader;
import java.util.Collections;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A landing by form as the shop sees it: a GET of its page, without our fields. */
final class FormAsGet extends HttpServletRequestWrapper {

  private final TokenCarriers carriers;

  FormAsGet(HttpServletRequest request, TokenCarriers carriers) {
    super(request);
    this.carriers = carriers;
  }

  @Override
  public String getMethod() {
    return "GET";
  }

  @Override
  public String getQueryString() {
    return carriers.withoutToken(super.getQueryString());
  }

  /** The body was ours. */
  @Override
  public ServletInputStream getInputStream() {
    return new ReplayedForm.Body(new byte[0]);
  }

  @Override
  public BufferedReader getReader() {
    return new BufferedReader(new StringReader(""));
  }

  @Override
  public int getContentLength() {
    return -1;
  }

  @Override
  public long getContentLengthLong() {
    return -1;
  }

  @Override
  public String getContentType() {
    return null;
  }

  @Override
  public String getHeader(String name) {
    return isOfTheBody(name) ? null : super.getHeader(name);
  }

  @Override
  public Enumeration<String> getHeaders(String name) {
    return isOfTheBody(name) ? Collections.emptyEnumeration() : super.getHeaders(name);
  }

  @Override
  public int getIntHeader(String name) {
    return isOfTheBody(name) ? -1 : super.getIntHeader(name);
  }

  @Override
  public Enumeration<String> getHeaderNames() {
    Enumeration<String> names = super.getHeaderNames();
    if (names == null) {
      return null;
    }
    List<String> rest = Collections.list(names);
    rest.removeIf(FormAsGet::isOfTheBody);
    return Collections.enumeration(rest);
  }

  @Override
  public String getParameter(String name) {
    return isOurs(name) ? null : super.getParameter(name);
  }

  @Override
  public String[] getParameterValues(String name) {
    return isOurs(name) ? null : super.getParameterValues(name);
  }

  @Override
  public Enumeration<String> getParameterNames() {
    return Collections.enumeration(getParameterMap().keySet());
  }

  @Override
  public Map<String, String[]> getParameterMap() {
    Map<String, String[]> parameters = new LinkedHashMap<>(super.getParameterMap());
    parameters.remove(carriers.name());
    parameters.remove(carriers.nonceName());
    return Collections.unmodifiableMap(parameters);
  }

  private boolean isOurs(String name) {
    return carriers.name().equals(name) || carriers.nonceName().equals(name);
  }

  private static boolean isOfTheBody(String name) {
    return "Content-Type".equalsIgnoreCase(name) || "Content-Length".equalsIgnoreCase(name);
  }
}

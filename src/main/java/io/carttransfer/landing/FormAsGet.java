package io.carttransfer.landing;

import io.carttransfer.common.MappedRequest;
import io.carttransfer.common.ReplayedBody;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import java.io.BufferedReader;
import java.io.StringReader;
import java.util.Collections;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A request that opens a transfer by form, as the shop sees it: a GET of its page, without our
 * fields.
 */
final class FormAsGet extends MappedRequest {

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
  public @Nullable String getQueryString() {
    return carriers.withoutToken(super.getQueryString());
  }

  /** The body was ours. */
  @Override
  public ServletInputStream getInputStream() {
    return new ReplayedBody(new byte[0], null);
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
  public @Nullable String getContentType() {
    return null;
  }

  @Override
  public @Nullable String getHeader(String name) {
    return isOfThePost(name) ? null : super.getHeader(name);
  }

  @Override
  public Enumeration<String> getHeaders(String name) {
    return isOfThePost(name) ? Collections.emptyEnumeration() : super.getHeaders(name);
  }

  @Override
  public int getIntHeader(String name) {
    return isOfThePost(name) ? -1 : super.getIntHeader(name);
  }

  @Override
  public @Nullable Enumeration<String> getHeaderNames() {
    Enumeration<String> names = super.getHeaderNames();
    if (names == null) {
      return null;
    }
    List<String> rest = Collections.list(names);
    rest.removeIf(FormAsGet::isOfThePost);
    return Collections.enumeration(rest);
  }

  @Override
  public Map<String, String[]> getParameterMap() {
    Map<String, String[]> parameters = new LinkedHashMap<>(ofTheQuery());
    parameters.remove(carriers.name());
    parameters.remove(carriers.nonceField().name());
    return Collections.unmodifiableMap(parameters);
  }

  /** Some containers look at the body, which was ours, and throw for an unknown charset. */
  private Map<String, String[]> ofTheQuery() {
    try {
      return super.getParameterMap();
    } catch (RuntimeException e) {
      Map<String, List<String>> fields = new LinkedHashMap<>();
      String query = getQueryString();
      if (query != null) {
        FormFields.add(query, "UTF-8", fields);
      }
      return FormFields.arrays(fields);
    }
  }

  /** Headers about the body, and the Origin that browsers send only with POSTs. */
  private static boolean isOfThePost(String name) {
    return name != null
        && (name.regionMatches(true, 0, "Content-", 0, 8)
            || "Transfer-Encoding".equalsIgnoreCase(name)
            || "Expect".equalsIgnoreCase(name)
            || "Origin".equalsIgnoreCase(name));
  }
}

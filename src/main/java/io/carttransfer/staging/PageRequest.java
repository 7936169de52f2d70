package io.carttransfer.staging;

import io.carttransfer.common.MappedRequest;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Collections;
import java.util.Enumeration;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The shopper's original request, whatever calls of the shop's pages have changed in it: some
 * containers restore nothing after a forward. If the shop's page itself forwards to another page,
 * the request shows that page. It also shows the cookies that the fill has set, for the page that
 * follows. For one thread at a time.
 */
public final class PageRequest extends MappedRequest {

  private static final Set<String> OF_A_FORWARD =
      Collections.unmodifiableSet(
          new HashSet<>(
              Arrays.asList(
                  RequestDispatcher.FORWARD_REQUEST_URI,
                  RequestDispatcher.FORWARD_CONTEXT_PATH,
                  RequestDispatcher.FORWARD_PATH_INFO,
                  RequestDispatcher.FORWARD_SERVLET_PATH,
                  RequestDispatcher.FORWARD_QUERY_STRING,
                  RequestDispatcher.FORWARD_MAPPING)));

  private final String servletPath;
  private final String pathInfo;
  private final String pathTranslated;
  private final String uri;
  private final String url;
  private final String query;
  private StagedCookies cookies = new StagedCookies();

  /** What the container reports about the request after the last call; null before the first. */
  private @Nullable List<Object> left;

  public PageRequest(HttpServletRequest request) {
    super(request);
    servletPath = request.getServletPath();
    pathInfo = request.getPathInfo();
    pathTranslated = request.getPathTranslated();
    uri = request.getRequestURI();
    url = request.getRequestURL().toString();
    query = request.getQueryString();
  }

  /** The request with which pages are called; the container may change its paths. */
  static HttpServletRequest toCallWith(HttpServletRequest request) {
    return request instanceof PageRequest
        ? (HttpServletRequest) ((PageRequest) request).getRequest()
        : request;
  }

  /** A page was called with the wrapped request. */
  void called() {
    OF_A_FORWARD.forEach(super::removeAttribute);
    left = paths();
  }

  private List<Object> paths() {
    return Arrays.asList(
        super.getServletPath(),
        super.getPathInfo(),
        super.getRequestURI(),
        super.getQueryString(),
        super.getAttribute(RequestDispatcher.FORWARD_REQUEST_URI));
  }

  /** Whether the container still reports what a call has changed in the request. */
  private boolean isStale() {
    return left != null && left.equals(paths());
  }

  /** Shows these cookies from now on. */
  void see(StagedCookies set) {
    cookies = set;
  }

  @Override
  public String getServletPath() {
    return isStale() ? servletPath : super.getServletPath();
  }

  @Override
  public String getPathInfo() {
    return isStale() ? pathInfo : super.getPathInfo();
  }

  @Override
  public String getPathTranslated() {
    return isStale() ? pathTranslated : super.getPathTranslated();
  }

  @Override
  public String getRequestURI() {
    return isStale() ? uri : super.getRequestURI();
  }

  @Override
  public StringBuffer getRequestURL() {
    return isStale() ? new StringBuffer(url) : super.getRequestURL();
  }

  @Override
  public String getQueryString() {
    return isStale() ? query : super.getQueryString();
  }

  @Override
  public DispatcherType getDispatcherType() {
    return isStale() ? DispatcherType.REQUEST : super.getDispatcherType();
  }

  @Override
  public @Nullable Object getAttribute(String name) {
    return OF_A_FORWARD.contains(name) && isStale() ? null : super.getAttribute(name);
  }

  @Override
  public Enumeration<String> getAttributeNames() {
    Set<String> names = new LinkedHashSet<>(Collections.list(super.getAttributeNames()));
    if (isStale()) {
      names.removeAll(OF_A_FORWARD);
    }
    return Collections.enumeration(names);
  }

  /** Those of the query come first, even if a forward has dropped them. */
  @Override
  public Map<String, String[]> getParameterMap() {
    if (left == null) {
      return super.getParameterMap();
    }
    Map<String, String[]> all = new LinkedHashMap<>(new Form().query(query).parameters());
    super.getParameterMap().forEach(all::put);
    return Collections.unmodifiableMap(all);
  }

  @Override
  public Cookie @Nullable [] getCookies() {
    return cookies.over(super.getCookies());
  }

  @Override
  public @Nullable String getHeader(String name) {
    return cookies.header(name, (HttpServletRequest) getRequest());
  }

  @Override
  public Enumeration<String> getHeaders(String name) {
    return cookies.headers(name, (HttpServletRequest) getRequest());
  }
}

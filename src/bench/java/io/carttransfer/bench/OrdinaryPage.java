package io.carttransfer.bench;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.util.Enumeration;

/** A request for a page of the shop, whose getters cost nothing. For one thread. */
final class OrdinaryPage extends HttpServletRequestWrapper {

  /** One header, again and again. */
  private static final class Header implements Enumeration<String> {

    private final String text;
    private boolean given;

    Header(String text) {
      this.text = text;
    }

    @Override
    public boolean hasMoreElements() {
      return !given && !text.isEmpty();
    }

    @Override
    public String nextElement() {
      given = true;
      return text;
    }
  }

  private final Header cookies;

  OrdinaryPage(HttpServletRequest any, int cookies) {
    super(any);
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < cookies; i++) {
      text.append(i == 0 ? "" : "; ").append("tracker_").append(i);
      text.append("=GA1.2.123456789.1700000000").append(i);
    }
    this.cookies = new Header(text.toString());
  }

  @Override
  public DispatcherType getDispatcherType() {
    return DispatcherType.REQUEST;
  }

  @Override
  public String getServletPath() {
    return "/account";
  }

  @Override
  public String getPathInfo() {
    return "/orders/of/last/year";
  }

  @Override
  public String getQueryString() {
    return "page=2&sort=date";
  }

  @Override
  public Enumeration<String> getHeaders(String name) {
    cookies.given = false;
    return cookies;
  }
}

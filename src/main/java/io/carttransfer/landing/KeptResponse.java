package io.carttransfer.landing;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/**
 * The response to a request that has something of ours. Our headers stay there even if the shop's
 * page resets the response, replaces Set-Cookie by hand or sets its own Cache-Control: a cached bag
 * would be shown to somebody else, or long after it has changed.
 */
final class KeptResponse extends HttpServletResponseWrapper {

  private final List<Consumer<HttpServletResponse>> ours = new ArrayList<>();
  private final List<Consumer<HttpServletResponse>> ourCookies = new ArrayList<>();
  private boolean isPagesTurn;
  private boolean isNeverStored;

  KeptResponse(HttpServletResponse response) {
    super(response);
  }

  /** No cache may store the response, whatever the shop's page says. */
  void neverStore() {
    isNeverStored = true;
    keep(response -> response.setHeader("Cache-Control", "no-store"), ours);
  }

  /** From now on, the page sets the headers. */
  void beginPage() {
    if (!ourCookies.isEmpty() && !isNeverStored) {
      neverStore();
    }
    isPagesTurn = true;
  }

  /** Whether there is anything that the page could undo. */
  boolean isNeeded() {
    return isNeverStored || !ourCookies.isEmpty();
  }

  private void keep(
      Consumer<HttpServletResponse> write, List<Consumer<HttpServletResponse>> where) {
    if (!isPagesTurn) {
      where.add(write);
    }
    write.accept(target());
  }

  private HttpServletResponse target() {
    return (HttpServletResponse) getResponse();
  }

  @Override
  public void reset() {
    super.reset();
    if (isPagesTurn) {
      ours.forEach(write -> write.accept(target()));
      ourCookies.forEach(write -> write.accept(target()));
    }
  }

  @Override
  public void addCookie(Cookie cookie) {
    keep(response -> response.addCookie(cookie), ourCookies);
  }

  @Override
  public void addHeader(String name, String value) {
    if (isAllowed(name)) {
      keep(response -> response.addHeader(name, value), isSetCookie(name) ? ourCookies : ours);
    }
  }

  @Override
  public void setHeader(String name, String value) {
    if (!isAllowed(name)) {
      return;
    }
    boolean replacesCookies = isSetCookie(name);
    if (replacesCookies && !isPagesTurn) {
      ourCookies.clear();
    }
    keep(response -> response.setHeader(name, value), replacesCookies ? ourCookies : ours);
    if (replacesCookies && isPagesTurn) {
      ourCookies.forEach(write -> write.accept(target()));
    }
  }

  @Override
  public void setDateHeader(String name, long date) {
    if (isAllowed(name)) {
      keep(response -> response.setDateHeader(name, date), ours);
    }
  }

  @Override
  public void addDateHeader(String name, long date) {
    if (isAllowed(name)) {
      keep(response -> response.addDateHeader(name, date), ours);
    }
  }

  @Override
  public void setIntHeader(String name, int value) {
    if (isAllowed(name)) {
      keep(response -> response.setIntHeader(name, value), ours);
    }
  }

  @Override
  public void addIntHeader(String name, int value) {
    if (isAllowed(name)) {
      keep(response -> response.addIntHeader(name, value), ours);
    }
  }

  /** All headers that allow caches to store the response, including targeted ones (RFC 9213). */
  private boolean isAllowed(String name) {
    if (!isPagesTurn || !isNeverStored || name == null) {
      return true;
    }
    String header = name.trim().toLowerCase(Locale.ROOT);
    return !header.endsWith("cache-control")
        && !header.equals("expires")
        && !header.equals("surrogate-control")
        && !header.equals("x-accel-expires");
  }

  private static boolean isSetCookie(String name) {
    return "Set-Cookie".equalsIgnoreCase(name);
  }
}

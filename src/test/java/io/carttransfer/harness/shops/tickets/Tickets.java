package io.carttransfer.harness.shops.tickets;

import io.carttransfer.harness.shops.Weather;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** Baskets on the server, each under a number that the shopper's browser has in a cookie. */
final class Tickets {

  private static final String NAME = "ticket";
  private static final Map<String, Map<String, Integer>> ALL = new ConcurrentHashMap<>();

  private Tickets() {}

  /** The request's basket; empty, and nobody's yet, when it has no ticket. */
  static Map<String, Integer> of(HttpServletRequest request) {
    Object given = request.getAttribute(NAME);
    String ticket = given == null ? number(request.getCookies()) : given.toString();
    return ALL.getOrDefault(ticket, new TreeMap<>());
  }

  /** The same, which is in the shop from now on. */
  static Map<String, Integer> open(HttpServletRequest request, HttpServletResponse response) {
    if (request.getAttribute(NAME) == null && !ALL.containsKey(number(request.getCookies()))) {
      String ticket = UUID.randomUUID().toString();
      ALL.put(ticket, new TreeMap<>());
      request.setAttribute(NAME, ticket);
      Cookie cookie = new Cookie(NAME, ticket);
      cookie.setPath(request.getContextPath() + "/");
      response.addCookie(cookie);
    }
    return of(request);
  }

  static void add(Map<String, Integer> basket, String sku, int quantity) {
    if (Weather.isCursed(sku)) {
      throw new IllegalStateException("no room for " + sku);
    }
    basket.merge(sku, quantity, Integer::sum);
  }

  private static String number(Cookie[] cookies) {
    for (Cookie cookie : cookies == null ? new Cookie[0] : cookies) {
      if (cookie.getName().equals(NAME)) {
        return cookie.getValue();
      }
    }
    return "none";
  }
}

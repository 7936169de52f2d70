package io.carttransfer.landing;

import io.carttransfer.session.Bag;
import io.carttransfer.session.SessionBag;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.function.UnaryOperator;

/** One request that may bring something of ours, on its way to the shop's page or to ours. */
final class Visit {

  private static final String HANDLED = Visit.class.getName() + ".handled";

  private final HttpServletRequest request;
  private final HttpServletResponse response;
  private final FilterChain chain;
  private final Arrival arrival;

  Visit(
      HttpServletRequest request,
      HttpServletResponse response,
      FilterChain chain,
      Arrival arrival) {
    this.request = request;
    this.response = response;
    this.chain = chain;
    this.arrival = arrival;
  }

  /** The same visit as the shop is to see it. */
  Visit with(HttpServletRequest seen, Arrival what) {
    return new Visit(seen, response, chain, what);
  }

  HttpServletRequest request() {
    return request;
  }

  HttpServletResponse response() {
    return response;
  }

  /** What the request brings of ours; never null. */
  Arrival arrival() {
    return arrival;
  }

  boolean isPost() {
    return request.getMethod().equals("POST");
  }

  boolean isGetOrPost() {
    return isPost() || request.getMethod().equals("GET");
  }

  /** Marks the request as handled; false when it was, by a filter that is mapped twice. */
  boolean begin() {
    if (request.getAttribute(HANDLED) != null) {
      return false;
    }
    request.setAttribute(HANDLED, Boolean.TRUE);
    if (arrival.isPresent()) {
      response.setHeader("Cache-Control", "no-store");
      // With no-referrer, browsers would send "Origin: null" with the shop's own forms.
      response.setHeader("Referrer-Policy", "strict-origin-when-cross-origin");
    }
    return true;
  }

  /** The shop answers. */
  void pass() throws IOException, ServletException {
    chain.doFilter(request, response);
  }

  /** What the session remembers, or null; makes no session. */
  Bag bag() {
    return SessionBag.of(request);
  }

  /**
   * Changes what the session remembers, in a session that is made if there is none.
   *
   * @param change makes the new record of the one that is there just now
   * @return the new record; null when the session has ended meanwhile
   */
  Bag update(UnaryOperator<Bag> change) {
    return SessionBag.update(request.getSession(), request.getLocale(), change);
  }
}

package io.carttransfer.landing;

import io.carttransfer.session.Bag;
import io.carttransfer.session.SessionBag;
import io.carttransfer.session.ShopperTexts;
import io.carttransfer.transfer.Token;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** One request that may have something of ours, on its way to the shop's page or to ours. */
final class Visit {

  private static final String HANDLED = Visit.class.getName() + ".handled";

  private final HttpServletRequest request;
  private final KeptResponse response;
  private final FilterChain chain;
  private final Arrival arrival;
  private final Optional<SessionLocks> locks;
  private final RequestEnd end;

  /**
   * @param locks empty if nothing is ever filled
   */
  Visit(
      HttpServletRequest request,
      HttpServletResponse response,
      FilterChain chain,
      Arrival arrival,
      Optional<SessionLocks> locks) {
    this(request, new KeptResponse(response), chain, arrival, locks, new RequestEnd(response));
  }

  private Visit(
      HttpServletRequest request,
      KeptResponse response,
      FilterChain chain,
      Arrival arrival,
      Optional<SessionLocks> locks,
      RequestEnd end) {
    this.request = request;
    this.response = response;
    this.chain = chain;
    this.arrival = arrival;
    this.locks = locks;
    this.end = end;
  }

  /** The same visit as the shop sees it. */
  Visit with(HttpServletRequest seen, Arrival what) {
    return new Visit(seen, response, chain, what, locks, end);
  }

  HttpServletRequest request() {
    return request;
  }

  HttpServletResponse response() {
    return response;
  }

  /** What the request has of ours; never null. */
  Arrival arrival() {
    return arrival;
  }

  /** What is left to do when the request is done. */
  RequestEnd end() {
    return end;
  }

  boolean isPost() {
    return request.getMethod().equals("POST");
  }

  boolean isGetOrPost() {
    return isPost() || request.getMethod().equals("GET");
  }

  /** Marks the request as handled; false if it already was, by a filter that is mapped twice. */
  boolean begin() {
    if (request.getAttribute(HANDLED) != null) {
      return false;
    }
    request.setAttribute(HANDLED, Boolean.TRUE);
    if (arrival.isPromise() || arrival.announcesAnswer()) {
      response.neverStore();
    }
    if (arrival.isPresent()) {
      // With no-referrer, browsers would send "Origin: null" with the shop's forms.
      response.setHeader("Referrer-Policy", "strict-origin-when-cross-origin");
    }
    return true;
  }

  /** The shop answers; with a token of ours, not during a fill in the session. */
  void pass() throws IOException, ServletException {
    share(held -> passAsItIs());
  }

  /** The shop answers at once. */
  void passAsItIs() throws IOException, ServletException {
    boolean changed = request instanceof FormAsGet || request instanceof ReplayedForm;
    if (changed || response.isNeeded()) {
      pass(new KeptRequest(request, response));
    } else {
      chain.doFilter(request, response.getResponse());
    }
  }

  /** The shop answers at once, after the cart was filled. */
  void passFilled() throws IOException, ServletException {
    pass(new FilledRequest(request, response));
  }

  private void pass(HttpServletRequest seen) throws IOException, ServletException {
    response.beginPage();
    chain.doFilter(seen, response);
  }

  /** Does something that no fill of the session may interrupt until the request is done. */
  void share(Step step) throws IOException, ServletException {
    if (!locks.isPresent() || !arrival.hasToken()) {
      step.run(true);
      return;
    }
    Optional<SessionHold> hold = locks.get().shared(request);
    hold.ifPresent(held -> held.releaseAt(end));
    step.run(hold.isPresent());
  }

  /** What is done to a visit. */
  interface Step {

    /**
     * @param held whether no fill of the session can interrupt it; false if the wait timed out
     */
    void run(boolean held) throws IOException, ServletException;
  }

  /** What the session remembers, or null; creates no session. */
  @Nullable Bag bag() {
    return SessionBag.of(request);
  }

  /**
   * Changes what the session remembers; creates a session if necessary.
   *
   * @param change computes the new record from the present one
   * @return the new record; null if the session has ended in the meantime
   */
  @Nullable Bag update(UnaryOperator<Bag> change) {
    return SessionBag.update(request.getSession(), ShopperTexts.of(request), change);
  }

  /** Whether the response of the session's last fill may not have reached the browser. */
  boolean isAnswerAwaited(@Nullable Bag bag) {
    return bag != null && bag.lastFill().isAwaited(name -> CookieWatch.shown(request, name));
  }

  /** Whether the browser has the cart of another fill than the session's last one. */
  boolean isAstray(@Nullable Bag bag) {
    return bag != null && bag.isAstray(arrival.cookies());
  }

  /** Whether the browser has the cart that it had before the session's last fill. */
  boolean isOverwritten(@Nullable Bag bag) {
    return bag != null && bag.isOverwritten(name -> CookieWatch.shown(request, name));
  }

  /**
   * Records an order that came by a callback or from another device, and is new to this session.
   *
   * @param number of the order of the token's bag; null if there is none
   */
  void noteOrder(@Nullable Token token, @Nullable String number) {
    if (number != null && isNews(bag(), token)) {
      update(bag -> isNews(bag, token) ? bag.orderedElsewhere(number) : bag);
    }
  }

  private static boolean isNews(@Nullable Bag bag, @Nullable Token token) {
    return bag != null && token != null && bag.state().isOf(token) && bag.orderNumber() == null;
  }
}

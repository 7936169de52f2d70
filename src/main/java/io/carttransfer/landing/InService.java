package io.carttransfer.landing;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;

/**
 * The plug-in is in service: a request without a token passes, one with a token opens its transfer,
 * and the confirmation page is watched.
 */
public final class InService implements CheckoutHandler {

  private final TokenCarriers carriers;
  private final Landing landing;
  private final Optional<OrderPage> orderPage;
  private final SessionLocks locks;

  /**
   * @param orderPage empty if orders are reported in another way
   */
  public InService(
      TokenCarriers carriers, Landing landing, Optional<OrderPage> orderPage, SessionLocks locks) {
    this.carriers = carriers;
    this.landing = landing;
    this.orderPage = orderPage;
    this.locks = locks;
  }

  @Override
  public void handle(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    Arrival arrival = carriers.find(request);
    boolean ordering = orderPage.isPresent() && orderPage.get().isAt(request);
    if (!arrival.isPresent() && !ordering) {
      chain.doFilter(request, response);
      return;
    }
    Visit visit = new Visit(request, response, chain, arrival, Optional.of(locks));
    boolean returned = false;
    try {
      if (!visit.begin()) {
        visit.passAsItIs();
      } else if (ordering) {
        visit.share(held -> orderPage.get().handle(visit));
      } else {
        arrived(visit);
      }
      returned = true;
    } finally {
      visit.end().after(request, returned);
    }
  }

  private void arrived(Visit visit) throws IOException, ServletException {
    if (!visit.isGetOrPost()) {
      visit.pass();
    } else if (visit.arrival().isPromise() && Sender.isFetchedAhead(visit.request())) {
      // A prefetched page would be shown later as it was, without the bag.
      visit.response().setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
    } else if (Sender.isInTheBackgroundOfAnotherSite(visit.request())) {
      visit.pass();
    } else {
      landing.handle(visit);
    }
  }
}

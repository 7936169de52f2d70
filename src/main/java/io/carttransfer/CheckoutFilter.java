package io.carttransfer;

import io.carttransfer.transfer.Reason;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.FilterConfig;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * Puts the app's bag into the shop's cart when a token arrives. Map it by URL to every page that
 * shows or pays the cart, and to the endpoint when a filter of the shop's would get in its way:
 * behind the character encoding and whatever a look-up needs for each request, before CSRF
 * protection, login and frameworks that answer by themselves.
 *
 * <p>A request without a token passes untouched. At start it reads the settings, builds all parts
 * and logs what is in force, or every mistake.
 */
public final class CheckoutFilter implements Filter {

  private static final String HANDLED = CheckoutFilter.class.getName() + ".handled";

  private ServletContext application;
  private Wiring wiring;

  @Override
  public void init(FilterConfig config) {
    application = config.getServletContext();
    wiring = Wiring.start(application, config);
  }

  @Override
  public void destroy() {
    wiring.close();
  }

  @Override
  public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    if (request instanceof HttpServletRequest
        && response instanceof HttpServletResponse
        && request.getDispatcherType() == DispatcherType.REQUEST) {
      doFilter((HttpServletRequest) request, (HttpServletResponse) response, chain);
    } else {
      chain.doFilter(request, response);
    }
  }

  private void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    if (wiring.isEndpoint(path(request))) {
      RequestDispatcher endpoint = application.getNamedDispatcher(wiring.endpointName());
      if (endpoint != null) {
        endpoint.forward(request, response);
        return;
      }
    }
    Carriers carriers = wiring.carriers();
    if (carriers == null) {
      chain.doFilter(request, response);
      return;
    }
    OrderPage orderPage = wiring.orderPage();
    boolean atOrderPage = orderPage != null && orderPage.isAt(path(request));
    Arrival arrival = carriers.find(request);
    if (!atOrderPage && arrival == null || request.getAttribute(HANDLED) != null) {
      chain.doFilter(request, response);
      return;
    }
    request.setAttribute(HANDLED, Boolean.TRUE);
    if (arrival != null) {
      response.setHeader("Cache-Control", "no-store");
      // With no-referrer, browsers would send "Origin: null" with the shop's own forms.
      response.setHeader("Referrer-Policy", "strict-origin-when-cross-origin");
    }
    if (atOrderPage) {
      orderPage.handle(request, response, chain, arrival);
    } else {
      arrived(request, response, chain, arrival);
    }
  }

  private void arrived(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain, Arrival arrival)
      throws IOException, ServletException {
    boolean promised = arrival.isByUrl() || arrival.announcesForm();
    if (!isGetOrPost(request)) {
      chain.doFilter(request, response);
    } else if (wiring.landing() == null) {
      outOfService(request, response, chain, arrival);
    } else if (promised && isPrefetch(request)) {
      // A page that is fetched ahead would be shown later as it was, without the bag.
      response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
    } else if (isInTheBackgroundOfAnotherSite(request)) {
      chain.doFilter(request, response);
    } else {
      wiring.landing().handle(request, response, chain, arrival);
    }
  }

  private void outOfService(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain, Arrival arrival)
      throws IOException, ServletException {
    if (arrival.isByUrl() || arrival.announcesForm()) {
      wiring
          .explanation()
          .tryAgain(request, response, Reason.MISCONFIGURED, arrival.landing(), null);
    } else if (arrival.announcesAnswer() && request.getMethod().equals("POST")) {
      wiring.question().decline(request, response, null, arrival);
    } else {
      chain.doFilter(request, response);
    }
  }

  private static boolean isGetOrPost(HttpServletRequest request) {
    return request.getMethod().equals("GET") || request.getMethod().equals("POST");
  }

  private static boolean isPrefetch(HttpServletRequest request) {
    String purpose = request.getHeader("Sec-Purpose");
    return purpose != null && purpose.contains("prefetch");
  }

  /** Fetch Metadata Request Headers, W3C: an image, a frame or a script of another site. */
  private static boolean isInTheBackgroundOfAnotherSite(HttpServletRequest request) {
    String destination = request.getHeader("Sec-Fetch-Dest");
    String site = request.getHeader("Sec-Fetch-Site");
    return destination != null
        && !destination.equals("document")
        && site != null
        && !site.equals("none")
        && !site.equals("same-origin");
  }

  /** The path below the context, decoded, without path parameters. */
  private static String path(HttpServletRequest request) {
    String info = request.getPathInfo();
    return info == null ? request.getServletPath() : request.getServletPath() + info;
  }
}

package io.carttransfer.landing;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * What the filter does with a request from a client. There is one for each state of the plug-in:
 * {@link SwitchedOff}, {@link OutOfService} and {@link InService}. Thread-safe.
 */
public interface CheckoutHandler {

  /**
   * Lets the shop answer, or answers itself.
   *
   * @param chain leads to the shop's page
   */
  void handle(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException;
}

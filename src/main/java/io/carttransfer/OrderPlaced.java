package io.carttransfer;

import io.carttransfer.session.OrderReference;
import io.carttransfer.session.Orders;
import jakarta.servlet.ServletContext;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

/**
 * Records that an order was placed, with the platform's reference and the shop's order number, and
 * ends the transfer. For pages and code that use neither the tag {@code <poq:paymentCompleted/>}
 * nor the setting {@code cart-transfer.order}. Thread-safe.
 *
 * <p>The first order of a bag counts. Reporting it again changes nothing; further orders of the
 * same session are the shopper's own and are ignored. Nothing here ever throws at a confirmation
 * page.
 */
public final class OrderPlaced {

  private OrderPlaced() {}

  /**
   * Records the order of the bag that this request's shopper paid.
   *
   * @param request the request for the confirmation page, or the one that completes the payment
   * @param number the shop's order number
   * @param total the amount paid, for the log; may be null
   * @return whether the order is recorded, or will be as soon as the store is available again;
   *     false if there is no bag, or if there is no session and the store is down: then call again
   */
  public static boolean record(
      HttpServletRequest request, @Nullable String number, @Nullable Number total) {
    return Orders.of(request.getServletContext())
        .map(orders -> orders.record(request, number, total))
        .orElse(false);
  }

  /**
   * Records the order of a reference, for payment callbacks, which arrive without the shopper's
   * session.
   *
   * @param application the web application
   * @param reference the platform's name for the order
   * @param number the shop's order number
   * @param total the amount paid, for the log; may be null
   * @return whether the order is recorded; false if the store is down: then call again
   */
  public static boolean record(
      ServletContext application,
      @Nullable String reference,
      @Nullable String number,
      @Nullable Number total) {
    return Orders.of(application)
        .map(orders -> orders.record(reference, number, total))
        .orElse(false);
  }

  /**
   * The reference of the bag that this request's shopper is paying for, to keep for a payment
   * callback.
   *
   * @param request a request of the shopper, before or at the payment
   * @return the platform's name for the order; null if the request has no bag
   */
  public static @Nullable String reference(HttpServletRequest request) {
    return OrderReference.of(request);
  }
}

package io.carttransfer;

import io.carttransfer.session.Orders;
import jakarta.servlet.ServletContext;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

/**
 * Reports that an order was placed: joins the platform's reference and the shop's order number, and
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
   * @param request the request of the confirmation page, or of the payment's end
   * @param number what the shop calls the order
   * @param total what was paid, for the log; may be null
   * @return whether the order is recorded, or will be as soon as the store answers again; false
   *     when there is no bag of ours, and without a session when the store is down: then call again
   */
  public static boolean record(
      HttpServletRequest request, @Nullable String number, @Nullable Number total) {
    return Orders.of(request.getServletContext())
        .map(orders -> orders.record(request, number, total))
        .orElse(false);
  }

  /**
   * Records the order of a reference, for payment call-backs that come without the shopper.
   *
   * @param application the web application
   * @param reference what the platform calls the order
   * @param number what the shop calls the order
   * @param total what was paid, for the log; may be null
   * @return whether the order is recorded; false when the store is down: then call again
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
   * The reference of the bag that this request's shopper pays, so that a payment call-back can
   * bring it.
   *
   * @param request a request of the shopper's, before or at the payment
   * @return what the platform calls the order; null when the request has no bag of ours
   */
  public static @Nullable String reference(HttpServletRequest request) {
    return Orders.reference(request);
  }
}

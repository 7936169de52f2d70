package io.carttransfer.jsp;

import io.carttransfer.common.Part;
import io.carttransfer.page.Bridge;
import io.carttransfer.page.PageEvent;
import io.carttransfer.page.ScriptJson;
import io.carttransfer.session.Bag;
import io.carttransfer.session.OrderReference;
import io.carttransfer.session.Orders;
import io.carttransfer.session.SessionBag;
import jakarta.servlet.ServletContext;
import jakarta.servlet.http.HttpServletRequest;

/**
 * {@code <poq:paymentCompleted orderId="…" total="…"/>}: records the order and reports it to the
 * app, once, however often the confirmation page is shown.
 */
public final class PaymentCompletedTag extends OrderMarkup {

  @Override
  void takeNote(HttpServletRequest request) {
    if (number() == null) {
      TagPage.LOG.warning(
          "A confirmation page without an order number was shown: nothing is recorded, and"
              + " the app is not informed. Make sure that orderId of the tag"
              + " paymentCompleted has a value.");
    } else {
      boolean hasBag = OrderReference.of(request) != null;
      ServletContext application = request.getServletContext();
      (hasBag ? Orders.of(application) : Part.in(application).find(Orders.class))
          .ifPresent(orders -> orders.record(request, number(), total().orElse(null)));
    }
  }

  @Override
  String markup(HttpServletRequest request, Bridge bridge) {
    String number = number();
    if (number == null || isTheShoppersOwn(request, number)) {
      return "";
    }
    String reference = OrderReference.of(request);
    String event =
        order()
            .map(order -> new ScriptJson().object("order", order))
            .map(data -> PageEvent.of("paymentcompleted", data))
            .map(told -> told.oncePerOrder(reference, number).markup())
            .orElse("");
    if (reference != null && !event.isEmpty()) {
      Orders.of(request.getServletContext()).ifPresent(orders -> orders.tellApp(reference, number));
    }
    return event;
  }

  /** Only the first order of a bag belongs to the app. */
  private static boolean isTheShoppersOwn(HttpServletRequest request, String number) {
    Bag bag = SessionBag.of(request);
    return bag != null
        && bag.orderNumber() != null
        && !bag.orders().isPlacedElsewhere()
        && bag.reference() != null
        && bag.reference().equals(OrderReference.of(request))
        && !bag.orderNumber().equals(number);
  }
}

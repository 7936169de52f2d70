package io.carttransfer.jsp;

import io.carttransfer.page.Bridge;
import io.carttransfer.page.PageEvent;
import jakarta.servlet.http.HttpServletRequest;

/** {@code <poq:order total="…"/>}: sends the app what the order would cost now. */
public final class OrderTag extends OrderMarkup {

  @Override
  String markup(HttpServletRequest request, Bridge bridge) {
    return order().map(order -> PageEvent.of("order", order).markup()).orElse("");
  }
}

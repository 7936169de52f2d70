package io.carttransfer.jsp;

import io.carttransfer.page.Bridge;
import io.carttransfer.page.PageEvent;
import jakarta.servlet.http.HttpServletRequest;

/** {@code <poq:order total="…"/>}: reports the current total to the app. */
public final class OrderTag extends OrderMarkup {

  @Override
  String markup(HttpServletRequest request, Bridge bridge) {
    return order().map(order -> PageEvent.of("order", order).markup()).orElse("");
  }
}

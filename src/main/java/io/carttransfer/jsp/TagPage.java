package io.carttransfer.jsp;

import io.carttransfer.page.Bridge;
import io.carttransfer.session.Orders;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.jsp.PageContext;
import java.util.Optional;

/** The page around a tag. */
final class TagPage {

  private TagPage() {}

  /** The request that the page answers. */
  static HttpServletRequest request(PageContext page) {
    return (HttpServletRequest) page.getRequest();
  }

  /** The bridge, when the page is shown in the app. */
  static Optional<Bridge> bridgeInApp(PageContext page) {
    HttpServletRequest request = request(page);
    return Bridge.of(page.getServletContext())
        .filter(bridge -> bridge.isInApp(request, Orders.hasBag(request)));
  }
}

package io.carttransfer.jsp;

import io.carttransfer.page.Bridge;
import io.carttransfer.session.Orders;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.jsp.PageContext;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;

/** The page around a tag. */
final class TagPage {

  static final Logger LOG = Logger.getLogger("io.carttransfer.jsp");

  private TagPage() {}

  /** The request that the page answers. */
  static HttpServletRequest request(PageContext page) {
    return (HttpServletRequest) page.getRequest();
  }

  /** The bridge, when the page is shown in the app; none when that cannot be found out. */
  static Optional<Bridge> bridgeInApp(PageContext page) {
    try {
      HttpServletRequest request = request(page);
      return Bridge.of(page.getServletContext())
          .filter(bridge -> bridge.isInApp(request, Orders.hasBag(request)));
    } catch (RuntimeException e) {
      logFailure(e);
      return Optional.empty();
    }
  }

  /** A tag never breaks its page. */
  static void logFailure(RuntimeException e) {
    LOG.log(Level.WARNING, "A tag of Cart Transfer failed, so it printed nothing.", e);
  }
}

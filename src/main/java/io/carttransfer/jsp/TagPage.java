package io.carttransfer.jsp;

import io.carttransfer.page.Bridge;
import io.carttransfer.session.OrderReference;
import io.carttransfer.text.FailureLog;
import jakarta.servlet.ServletContext;
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

  /** The bridge if the page is shown in the app; empty if that is unknown. */
  static Optional<Bridge> bridgeInApp(PageContext page) {
    try {
      HttpServletRequest request = request(page);
      return Bridge.of(page.getServletContext())
          .filter(bridge -> bridge.isInApp(request, OrderReference.hasBag(request)));
    } catch (RuntimeException e) {
      logFailure(page, e);
      return Optional.empty();
    }
  }

  /** A tag never breaks its page. */
  static void logFailure(PageContext page, RuntimeException e) {
    failures(page).log(Level.WARNING, "A tag of Cart Transfer failed, so it printed nothing.", e);
  }

  /** One for each web application, because tags are created for each page. */
  private static FailureLog failures(PageContext page) {
    String name = TagPage.class.getName();
    try {
      ServletContext application = page.getServletContext();
      if (!(application.getAttribute(name) instanceof FailureLog)) {
        application.setAttribute(name, new FailureLog(LOG, System::nanoTime));
      }
      return (FailureLog) application.getAttribute(name);
    } catch (RuntimeException e) {
      return new FailureLog(LOG, System::nanoTime);
    }
  }
}

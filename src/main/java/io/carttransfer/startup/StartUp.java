package io.carttransfer.startup;

import io.carttransfer.cart.StorefrontCart;
import io.carttransfer.common.Mistake;
import io.carttransfer.common.Mistakes;
import io.carttransfer.common.Part;
import io.carttransfer.common.Reason;
import io.carttransfer.endpoint.Endpoint;
import io.carttransfer.landing.CheckoutHandler;
import io.carttransfer.landing.SwitchedOff;
import io.carttransfer.ledger.Journal;
import io.carttransfer.ledger.Meters;
import io.carttransfer.page.Bridge;
import io.carttransfer.report.Report;
import io.carttransfer.session.Orders;
import io.carttransfer.settings.Settings;
import io.carttransfer.settings.Sources;
import io.carttransfer.store.TransferStore;
import io.carttransfer.text.FailureLog;
import io.carttransfer.text.Languages;
import io.carttransfer.text.Shown;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletContext;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Starts the plug-in once, for the first filter, servlet or tag that needs it: reads the settings,
 * builds the parts, and puts each into the ServletContext under its class name, where the servlet
 * and the tags find them. If anything is wrong, all errors are logged together, and the shop runs
 * without the plug-in.
 */
public final class StartUp {

  /** By name, because these two use this class. */
  private static final String FILTER = "io.carttransfer.CheckoutFilter";

  private static final String SERVLET = "io.carttransfer.CartTransferServlet";

  private static final Logger LOG = Logger.getLogger("io.carttransfer.startup");

  private final ServletContext application;
  private final List<String> attributes = new ArrayList<>();
  private final Meters meters = new Meters();
  private final Reporting reporting = new Reporting(meters);
  private WebXml webXml;
  private CheckoutHandler checkout = new SwitchedOff();
  private @Nullable Reason outOfService;
  private @Nullable TransferStore store;
  private int users;

  private StartUp(ServletContext application) {
    this.application = application;
    this.webXml = WebXml.unread(application, FILTER);
  }

  /**
   * Starts the plug-in, or shares the one already started; never throws to the container.
   * Thread-safe, like the other methods. The caller must {@link #leave} when it is destroyed.
   */
  public static synchronized StartUp join(ServletContext application) {
    Object start = application.getAttribute(Part.START);
    StartUp startUp = start instanceof StartUp ? (StartUp) start : run(application);
    startUp.users++;
    return startUp;
  }

  /** Starts the plug-in for a page, unless it was started, even if it has ended since. */
  static synchronized void ensure(ServletContext application) {
    // If it is just being started, this thread is doing it, through a class of the shop.
    if (application.getAttribute(Part.START) == null) {
      run(application);
    }
  }

  private static StartUp run(ServletContext application) {
    application.setAttribute(Part.START, Part.STARTING);
    StartUp startUp = new StartUp(application);
    Mistakes mistakes = new Mistakes();
    try {
      startUp.setUp(mistakes);
    } catch (RuntimeException | LinkageError e) {
      mistakes.add(
          Mistake.of(
              "The plug-in could not be set up: " + e + ".",
              "See the stack trace; most likely a library is missing, too old or present"
                  + " twice.",
              e));
    }
    if (!mistakes.isEmpty()) {
      startUp.refuse(mistakes);
    }
    startUp.put(Report.class, startUp.reporting.report(mistakes));
    application.setAttribute(Part.START, startUp);
    return startUp;
  }

  /** What the filter does with requests. */
  public CheckoutHandler checkout() {
    return checkout;
  }

  /** Leads to the endpoint if the request is for it and our filter is mapped to it. */
  public Optional<RequestDispatcher> endpoint(HttpServletRequest request) {
    return webXml.endpointPatterns().cover(request)
        ? webXml.endpoint().map(servlet -> application.getNamedDispatcher(servlet.getName()))
        : Optional.empty();
  }

  /** Why the endpoint is out of service; empty if it is in service. */
  public Optional<Reason> outOfService() {
    return Optional.ofNullable(outOfService);
  }

  /** Whether web.xml has our filter. */
  public boolean isFilterDeclared() {
    return webXml.isFilterDeclared();
  }

  /** Shuts the plug-in down when nobody uses it any more. */
  public void leave() {
    synchronized (StartUp.class) {
      users--;
      if (users == 0) {
        close();
      }
    }
  }

  private void close() {
    attributes.forEach(application::removeAttribute);
    reporting.close();
    application.setAttribute(Part.START, Part.ENDED);
    if (store != null) {
      store.close();
    }
  }

  private void setUp(Mistakes mistakes) {
    webXml = WebXml.read(application, FILTER, SERVLET);
    Sources sources = sources();
    if (!Settings.isEnabled(sources)) {
      outOfService = Reason.DISABLED;
      put(Bridge.class, Bridge.off());
      reporting.off(sources);
      LOG.info("Cart transfer is switched off (cart-transfer.enabled is false).");
      return;
    }
    webXml.check(mistakes);
    Settings settings = Settings.read(sources, mistakes, LOG::warning);
    Bridge bridge =
        new Bridge(settings.bridgeUrl(), settings.cookieName(), settings.inAppUserAgent());
    Optional<DataSource> pool = DataSources.chosen(settings, mistakes);
    Journal journal = reporting.journal(settings, pool, mistakes);
    Languages languages = TextFiles.find(application, Parts.loader());
    CheckoutParts checkoutParts = new CheckoutParts(settings, bridge, languages, journal);
    checkout = checkoutParts.outOfService();
    Parts parts = new Parts(application, settings, webXml, pool, meters, mistakes);
    parts.build();
    if (!mistakes.isEmpty()) {
      parts.close();
      return;
    }
    store = parts.store();
    reporting.measure(parts::storeUse);
    Orders orders = new Orders(store, journal);
    checkout = checkoutParts.inService(parts, orders);
    put(Endpoint.class, parts.endpoint(journal));
    put(TransferStore.class, parts.plainStore());
    put(StorefrontCart.class, parts.cart());
    put(Orders.class, orders);
    put(Languages.class, languages);
    put(Bridge.class, bridge);
    new StartWarnings(settings, webXml, parts.order()).log();
    LOG.log(Level.INFO, "Cart transfer is in service. In force: {0}", settings);
  }

  private void put(Class<?> type, Object part) {
    application.setAttribute(type.getName(), part);
    attributes.add(type.getName());
  }

  private void refuse(Mistakes mistakes) {
    attributes.forEach(application::removeAttribute);
    outOfService = Reason.MISCONFIGURED;
    StringBuilder text = new StringBuilder("Cart transfer is not in service until ");
    text.append(mistakes.count() == 1 ? "this is" : "these " + mistakes.count() + " are");
    text.append(" corrected; the shop itself keeps running.");
    Throwable cause = null;
    for (Mistake mistake : mistakes.list()) {
      text.append("\n  * ").append(Shown.line(mistake.description()));
      text.append("\n    ").append(Shown.line(mistake.action()));
      cause = cause == null ? mistake.cause() : cause;
    }
    if (cause == null) {
      LOG.severe(text.toString());
    } else {
      FailureLog.logWhole(LOG, Level.SEVERE, text.toString(), cause);
    }
  }

  private Sources sources() {
    return Sources.with(webXml.contextParams());
  }
}

package io.carttransfer;

import io.carttransfer.cart.StorefrontCart;
import io.carttransfer.jsp.Bridge;
import io.carttransfer.jsp.OrderPlaced;
import io.carttransfer.ledger.Journal;
import io.carttransfer.settings.Settings;
import io.carttransfer.settings.Sources;
import io.carttransfer.settings.StoreKind;
import io.carttransfer.store.TransferStore;
import io.carttransfer.transfer.Mistake;
import io.carttransfer.transfer.Reason;
import jakarta.servlet.FilterConfig;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletRegistration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Reads the settings, builds the parts, and puts each into the ServletContext under its class name,
 * where the servlet and the tags take the ones that they need. Without mistakes only; else the
 * mistakes are logged, all of them together, and the shop runs on without us.
 */
final class Wiring {

  /** Attribute of the ServletContext: the {@link Reason} why the endpoint is out of service. */
  static final String STATE = Wiring.class.getName() + ".state";

  private static final Logger LOG = Logger.getLogger(Wiring.class.getPackage().getName());

  private final ServletContext application;
  private final List<String> attributes = new ArrayList<>();
  private String endpointName;
  private Mappings endpointMappings;
  private Mappings filterMappings;
  private TransferStore store;
  private Carriers carriers;
  private Explanation explanation;
  private Question question;
  private Landing landing;
  private OrderPage orderPage;

  private Wiring(ServletContext application) {
    this.application = application;
  }

  /** Sets everything up; never throws at the container. */
  static Wiring start(ServletContext application, FilterConfig config) {
    Wiring wiring = new Wiring(application);
    List<Mistake> mistakes = new ArrayList<>();
    try {
      wiring.setUp(config, mistakes);
    } catch (RuntimeException | LinkageError e) {
      mistakes.add(
          Mistake.of(
              "The plug-in could not be set up: " + e + ".",
              "See the stack trace; a library that is missing, too old or there twice is the"
                  + " likeliest reason.",
              e));
    }
    if (!mistakes.isEmpty()) {
      wiring.refuse(mistakes);
    }
    return wiring;
  }

  /** Takes everything back. */
  void close() {
    attributes.forEach(application::removeAttribute);
    application.removeAttribute(STATE);
    if (store != null) {
      store.close();
    }
  }

  /** Whether this path is the endpoint's and our filter stands before it. */
  boolean isEndpoint(String path) {
    return endpointMappings != null && endpointMappings.cover(path);
  }

  String endpointName() {
    return endpointName;
  }

  /** Null when the plug-in is switched off: then every request is an ordinary one. */
  Carriers carriers() {
    return carriers;
  }

  Explanation explanation() {
    return explanation;
  }

  Question question() {
    return question;
  }

  /** Null when the plug-in is misconfigured. */
  Landing landing() {
    return landing;
  }

  /** Null when orders are told in another way. */
  OrderPage orderPage() {
    return orderPage;
  }

  private void setUp(FilterConfig config, List<Mistake> mistakes) {
    Sources sources = sources();
    findEndpoint();
    if (!Settings.isEnabled(sources)) {
      application.setAttribute(STATE, Reason.DISABLED);
      put(Bridge.class, Bridge.off());
      LOG.info("Cart transfer is switched off (cart-transfer.enabled is false).");
      return;
    }
    Declarations.check(application, config, mistakes::add);
    Settings settings = Settings.read(sources, mistakes::add, LOG::warning);
    Bridge bridge =
        new Bridge(settings.bridgeUrl(), settings.cookieName(), settings.inAppUserAgent());
    Journal journal = new Journal();
    carriers =
        new Carriers(
            settings.cookieName(),
            settings.cookieDomain(),
            settings.isSecure(),
            settings.lifetime());
    explanation = new Explanation(carriers, bridge);
    question = new Question(carriers, explanation, journal);
    Parts parts = new Parts(application, settings, filterMappings, mistakes::add);
    parts.build();
    if (!mistakes.isEmpty()) {
      parts.close();
      return;
    }
    store = parts.store();
    putIntoService(settings, parts, bridge, journal);
  }

  private void putIntoService(Settings settings, Parts parts, Bridge bridge, Journal journal) {
    OrderPlaced orders = new OrderPlaced(store, journal);
    Fill fill =
        new Fill(
            parts.cart(),
            settings.skipUnknown(),
            carriers,
            explanation,
            question,
            new FillLocks(),
            journal);
    landing = new Landing(store, carriers, explanation, fill, question, orders, journal);
    orderPage =
        parts
            .order()
            .map(expression -> new OrderPage(expression, store, carriers, orders))
            .orElse(null);
    put(Endpoint.class, parts.endpoint(journal));
    put(TransferStore.class, store);
    put(StorefrontCart.class, parts.cart());
    put(OrderPlaced.class, orders);
    put(Bridge.class, bridge);
    if (settings.store() == StoreKind.MEMORY && Declarations.isDistributable(application)) {
      LOG.warning(
          "web.xml says <distributable/>, but cart-transfer.store is memory: a transfer can be"
              + " opened only on the node that took it. Several nodes need a shared store.");
    }
    Declarations.checkoutPath(application, settings.checkoutUrl())
        .filter(path -> !filterMappings.cover(path))
        .ifPresent(
            path ->
                LOG.log(
                    Level.WARNING,
                    "No mapping of the filter covers {0}, the path of cart-transfer.checkout-url: a"
                        + " bag that is opened there never reaches the cart. Add"
                        + " <url-pattern>{0}</url-pattern> to the filter''s mapping, unless a proxy"
                        + " rewrites the path.",
                    path));
    LOG.log(Level.INFO, "Cart transfer is in service. In force: {0}", settings);
  }

  private void put(Class<?> type, Object part) {
    application.setAttribute(type.getName(), part);
    attributes.add(type.getName());
  }

  private void refuse(List<Mistake> mistakes) {
    attributes.forEach(application::removeAttribute);
    landing = null;
    orderPage = null;
    application.setAttribute(STATE, Reason.MISCONFIGURED);
    StringBuilder text = new StringBuilder("Cart transfer is not in service until ");
    text.append(mistakes.size() == 1 ? "this is" : "these " + mistakes.size() + " are");
    text.append(" mended; the shop itself runs on.");
    Throwable cause = null;
    for (Mistake mistake : mistakes) {
      text.append("\n  * ").append(mistake.description()).append("\n    ").append(mistake.action());
      cause = cause == null ? mistake.cause() : cause;
    }
    LOG.log(Level.SEVERE, text.toString(), cause);
  }

  private Sources sources() {
    Map<String, String> contextParams = new TreeMap<>();
    for (String name : Collections.list(application.getInitParameterNames())) {
      contextParams.put(name, application.getInitParameter(name));
    }
    Map<String, String> properties = new TreeMap<>();
    for (String name : System.getProperties().stringPropertyNames()) {
      properties.put(name, System.getProperty(name));
    }
    return new Sources(properties, System.getenv(), contextParams);
  }

  private void findEndpoint() {
    filterMappings = Mappings.ofFilter(application);
    for (ServletRegistration servlet : application.getServletRegistrations().values()) {
      if (CartTransferServlet.class.getName().equals(servlet.getClassName())) {
        endpointName = servlet.getName();
        endpointMappings = Mappings.of(servlet);
      }
    }
  }
}

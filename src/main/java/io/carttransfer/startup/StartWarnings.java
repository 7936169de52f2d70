package io.carttransfer.startup;

import io.carttransfer.binding.OrderExpression;
import io.carttransfer.settings.Settings;
import io.carttransfer.settings.StoreKind;
import java.util.Locale;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Warnings about settings that are allowed, but perhaps not intended. */
final class StartWarnings {

  private static final Logger LOG = Logger.getLogger("io.carttransfer.startup");

  private final Settings settings;
  private final WebXml webXml;
  private final Optional<OrderExpression> order;

  StartWarnings(Settings settings, WebXml webXml, Optional<OrderExpression> order) {
    this.settings = settings;
    this.webXml = webXml;
    this.order = order;
  }

  void log() {
    oneCarrier();
    memoryOnSeveralNodes();
    uncoveredCheckout();
    uncoveredWelcomeFile();
    order
        .filter(expression -> expression.isWide() && !expression.hasWhen())
        .ifPresent(StartWarnings::wideOrder);
  }

  private void oneCarrier() {
    if (settings.carriers().size() == 1) {
      LOG.log(
          Level.INFO,
          "With cart-transfer.carrier={0} alone, the app cannot be told from a link that"
              + " somebody sent, so shoppers are asked before a basket that holds items is"
              + " replaced. With cookie,query or cookie,form they are not asked when the"
              + " app opens the page.",
          settings.carriers().iterator().next().name().toLowerCase(Locale.ROOT));
    }
  }

  private void memoryOnSeveralNodes() {
    if (settings.store() == StoreKind.MEMORY && webXml.isDistributable()) {
      LOG.warning(
          "web.xml says <distributable/>, but cart-transfer.store is memory: a transfer can"
              + " be opened only on the node that received it. Several nodes need a shared"
              + " store.");
    }
  }

  private void uncoveredCheckout() {
    webXml
        .checkoutPath(settings.checkoutUrl())
        .filter(path -> !webXml.filterPatterns().cover(path))
        .ifPresent(
            path ->
                LOG.log(
                    Level.WARNING,
                    "No mapping of the filter covers {0}, the path of cart-transfer.checkout-url: a"
                        + " bag that is opened there never reaches the cart. If the shop shows"
                        + " this page after an order, add <url-pattern>{0}</url-pattern> to the"
                        + " mapping of"
                        + " io.carttransfer.CheckoutFilter, unless a proxy rewrites the path."
                        + " Otherwise correct cart-transfer.checkout-url. Mapped are: {1}.",
                    new Object[] {path, webXml.filterPatterns()}));
  }

  private void uncoveredWelcomeFile() {
    webXml
        .checkoutPath(settings.checkoutUrl())
        .filter(path -> webXml.filterPatterns().cover(path))
        .flatMap(webXml::welcomeFile)
        .filter(file -> !webXml.filterPatterns().cover(file))
        .ifPresent(
            file ->
                LOG.log(
                    Level.WARNING,
                    "The path of cart-transfer.checkout-url is a folder. Some containers, Tomcat"
                        + " among them, look for the filter under its welcome file {0}, which no"
                        + " mapping covers: a bag that is opened there never reaches the cart. Add"
                        + " <url-pattern>{0}</url-pattern> to the mapping of"
                        + " io.carttransfer.CheckoutFilter.",
                    file));
  }

  private static void wideOrder(OrderExpression order) {
    LOG.log(
        Level.WARNING,
        "cart-transfer.order has no `when`: if {0} also shows old orders, a shopper who looks at"
            + " one could end a new bag. Add a `when` that is true for new orders only.",
        order.path());
  }
}

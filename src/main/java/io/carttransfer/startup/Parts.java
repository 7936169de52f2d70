package io.carttransfer.startup;

import io.carttransfer.binding.Binding;
import io.carttransfer.binding.ExpressionCart;
import io.carttransfer.binding.OrderExpression;
import io.carttransfer.cart.StorefrontCart;
import io.carttransfer.common.Mistake;
import io.carttransfer.common.Mistakes;
import io.carttransfer.common.PathPattern;
import io.carttransfer.endpoint.Authorization;
import io.carttransfer.endpoint.Endpoint;
import io.carttransfer.endpoint.StockCheck;
import io.carttransfer.ledger.Journal;
import io.carttransfer.ledger.Meters;
import io.carttransfer.poq.CartReader;
import io.carttransfer.poq.ExtraCookie;
import io.carttransfer.poq.ExtraHeader;
import io.carttransfer.poq.WebViewRequest;
import io.carttransfer.settings.Carrier;
import io.carttransfer.settings.Settings;
import io.carttransfer.sku.SkuQuery;
import io.carttransfer.sku.SkuTable;
import io.carttransfer.sku.SkuTranslation;
import io.carttransfer.store.MemoryStore;
import io.carttransfer.store.MemoryUse;
import io.carttransfer.store.TransferStore;
import jakarta.servlet.ServletContext;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Creates the parts from the settings, and reports all errors. */
final class Parts {

  private final ServletContext application;
  private final Settings settings;
  private final WebXml webXml;
  private final Optional<DataSource> pool;
  private final Meters meters;
  private final Mistakes mistakes;

  private final List<ExtraCookie> cookies = new ArrayList<>();
  private final List<ExtraHeader> headers = new ArrayList<>();
  private @Nullable StorefrontCart plainCart;
  private @Nullable StorefrontCart cart;
  private @Nullable SkuTranslation translation;
  private @Nullable OrderExpression order;
  private @Nullable TransferStore plainStore;
  private @Nullable TransferStore store;

  Parts(
      ServletContext application,
      Settings settings,
      WebXml webXml,
      Optional<DataSource> pool,
      Meters meters,
      Mistakes mistakes) {
    this.application = application;
    this.settings = settings;
    this.webXml = webXml;
    this.pool = pool;
    this.meters = meters;
    this.mistakes = mistakes;
  }

  void build() {
    settings.cart().ifPresent(this::bind);
    settings
        .cartClass()
        .flatMap(name -> CartClass.load(name, loader(), mistakes))
        .ifPresent(loaded -> plainCart = loaded);
    translation = translation();
    settings.order().ifPresent(this::readOrder);
    for (String line : settings.responseCookies()) {
      ExtraCookie.parse(line, settings.cookieDomain(), settings.cookieName(), mistakes)
          .ifPresent(cookies::add);
    }
    settings
        .responseHeaders()
        .forEach(line -> ExtraHeader.parse(line, mistakes).ifPresent(headers::add));
    plainStore = new Stores(settings, pool, mistakes).open().orElse(null);
    store = plainStore == null ? null : new MeasuredStore(plainStore, meters, Clock.systemUTC());
    cart = plainCart == null ? null : new MeasuredCart(plainCart, meters);
  }

  /** A part that is requested only if there was no error. */
  private static <T> T made(@Nullable T part) {
    return Objects.requireNonNull(part);
  }

  /** How full the store is; null if it is not in memory. */
  @Nullable MemoryUse storeUse() {
    return plainStore instanceof MemoryStore ? ((MemoryStore) plainStore).use() : null;
  }

  /** The store without its measuring wrapper. */
  TransferStore plainStore() {
    return made(plainStore);
  }

  /** Closes what was created, if something else failed. */
  void close() {
    if (store != null) {
      store.close();
    }
  }

  TransferStore store() {
    return made(store);
  }

  StorefrontCart cart() {
    return made(cart);
  }

  /** The cart without its measuring wrapper: its class says what it supports. */
  StorefrontCart plainCart() {
    return made(plainCart);
  }

  /** The shopper's request as the shop's page sees it after a fill; created before the fill. */
  HttpServletRequest page(HttpServletRequest request) {
    return plainCart instanceof ExpressionCart
        ? ((ExpressionCart) plainCart).page(request)
        : request;
  }

  Optional<OrderExpression> order() {
    return Optional.ofNullable(order);
  }

  Endpoint endpoint(Journal journal) {
    boolean byForm = settings.carriers().contains(Carrier.FORM);
    WebViewRequest webViewRequest =
        new WebViewRequest(
            settings.checkoutUrl(),
            settings.cookieName(),
            settings.cookieDomain(),
            settings.carriers().contains(Carrier.COOKIE),
            settings.carriers().contains(Carrier.QUERY),
            byForm,
            cookies,
            headers);
    return new Endpoint(
        new Authorization(settings.authorization()),
        new CartReader(settings.currencies(), settings.maxQuantity()),
        new StockCheck(
            made(translation), made(cart), settings.skipUnknown(), settings.maxQuantity()),
        made(store),
        webViewRequest,
        journal,
        Clock.systemUTC(),
        System::nanoTime);
  }

  private void bind(String text) {
    boolean several = settings.currencies().size() > 1;
    Binding.parse(text, loader(), several, mistakes)
        .ifPresent(
            binding -> {
              binding.calledPages().forEach(this::checkCalled);
              plainCart = new ExpressionCart(binding, settings.skipUnknown());
            });
  }

  private void checkCalled(String path) {
    if (webXml.endpointPatterns().cover(PathPattern.withoutParameters(path))) {
      mistakes.add(
          Mistake.of(
              "cart-transfer.cart calls \"" + path + "\", which is the plug-in's own endpoint.",
              "Name a page of the shop: the one that its own form or link leads to."));
    }
  }

  private @Nullable SkuTranslation translation() {
    Optional<? extends SkuTranslation> chosen = Optional.of(SkuTranslation.none());
    if (settings.skuTable().isPresent()) {
      chosen = SkuTable.read(application, settings.skuTable().get(), mistakes);
    } else if (settings.skuQuery().isPresent() && pool.isPresent()) {
      chosen = SkuQuery.of(settings.skuQuery().get(), pool.get(), mistakes);
    }
    return chosen.isPresent() ? chosen.get() : null;
  }

  private void readOrder(String text) {
    OrderExpression.parse(text, mistakes).ifPresent(this::watch);
  }

  private void watch(OrderExpression expression) {
    order = expression;
    String path = expression.path();
    if (!webXml.filterPatterns().isEmpty() && !webXml.filterPatterns().cover(path)) {
      mistakes.add(
          Mistake.of(
              "The setting cart-transfer.order names the path "
                  + path
                  + ", which no mapping of the filter covers.",
              "If the shop shows this page after an order, add <url-pattern>"
                  + path
                  + "</url-pattern> to the mapping of io.carttransfer.CheckoutFilter; otherwise"
                  + " correct `path`. Mapped are: "
                  + webXml.filterPatterns()
                  + "."));
    }
    webXml
        .checkoutPath(settings.checkoutUrl())
        .filter(expression.pages()::covers)
        .ifPresent(checkoutPath -> refuse(path, checkoutPath));
  }

  private void refuse(String orderPath, String checkoutPath) {
    String both = "The settings cart-transfer.checkout-url and cart-transfer.order ";
    mistakes.add(
        Mistake.of(
            (orderPath.equals(checkoutPath)
                    ? both + "name the same path " + orderPath
                    : both + "overlap: " + checkoutPath + " is below " + orderPath)
                + ", and a cart is never filled where orders are recorded.",
            "They must be two pages: checkout-url shows the cart, and `path` confirms the"
                + " order. If the form and the confirmation share a path, make the cart"
                + " page the checkout-url and recognise the confirmation with `when`; if"
                + " the cart page is also the confirmation, remove cart-transfer.order and"
                + " record orders with a tag or with OrderPlaced.record."));
  }

  /** Finds the classes and files of the shop. */
  static ClassLoader loader() {
    ClassLoader ofTheApplication = Thread.currentThread().getContextClassLoader();
    return ofTheApplication == null ? Parts.class.getClassLoader() : ofTheApplication;
  }
}

package io.carttransfer.bench;

import io.carttransfer.CheckoutFilter;
import io.carttransfer.harness.container.EmbeddedJetty;
import io.carttransfer.harness.container.ServletEntry;
import io.carttransfer.harness.container.WebApp;
import io.carttransfer.harness.shops.plain.PlainShop;
import jakarta.servlet.FilterChain;
import jakarta.servlet.FilterConfig;
import jakarta.servlet.ServletContext;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.lang.reflect.Proxy;

/**
 * The filter on a page that has nothing to do with us, without what the container's getters cost.
 */
final class FilterRows implements AutoCloseable {

  private static volatile ServletContext started;

  /** Lets the context be seen in which the plug-in has started. */
  public static final class Seen extends HttpServlet {

    private static final long serialVersionUID = 1;

    @Override
    public void init() {
      started = getServletContext();
    }
  }

  private final EmbeddedJetty jetty = EmbeddedJetty.start();

  void addTo(Table table) throws Exception {
    CheckoutFilter exact = filter("/checkout", "/account/orders/of/last/year", "/done");
    CheckoutFilter wide = filter("/*");
    FilterChain page = (request, response) -> {};
    HttpServletResponse response = proxy(HttpServletResponse.class);
    for (int cookies : new int[] {0, 5, 20}) {
      OrdinaryPage request = new OrdinaryPage(proxy(HttpServletRequest.class), cookies);
      table.add(
          new Group("filter on an ordinary page, " + cookies + " cookies")
              .row("mapped to the page", Calls.of(thread -> pass(exact, request, response, page)))
              .row("mapped by /*", Calls.of(thread -> pass(wide, request, response, page))));
    }
    exact.destroy();
    wide.destroy();
  }

  private static Object pass(
      CheckoutFilter filter, OrdinaryPage request, HttpServletResponse response, FilterChain page)
      throws Exception {
    filter.doFilter(request, response, page);
    return request;
  }

  private CheckoutFilter filter(String... patterns) {
    jetty.deploy(
        address -> {
          WebApp shop =
              PlainShop.plugIn(address)
                  .contextParam("cart-transfer.cart", PlainShop.BINDING)
                  .contextParam("cart-transfer.order", "path = /done\nnumber = requestScope.number")
                  .filter("cart-transfer", CheckoutFilter.class, patterns);
          return shop.servlet(ServletEntry.of("seen", Seen.class).loadOnStartup(1));
        });
    ServletContext context = started;
    CheckoutFilter filter = new CheckoutFilter();
    filter.init(
        (FilterConfig)
            Proxy.newProxyInstance(
                FilterRows.class.getClassLoader(),
                new Class<?>[] {FilterConfig.class},
                (proxy, method, arguments) -> context));
    return filter;
  }

  private static <T> T proxy(Class<T> type) {
    return type.cast(
        Proxy.newProxyInstance(
            type.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> null));
  }

  @Override
  public void close() {
    jetty.close();
  }
}

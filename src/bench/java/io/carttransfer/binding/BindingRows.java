package io.carttransfer.binding;

import io.carttransfer.bench.Calls;
import io.carttransfer.bench.Group;
import io.carttransfer.bench.Table;
import io.carttransfer.common.Mistakes;
import io.carttransfer.transfer.CartLine;
import io.carttransfer.transfer.Transfer;
import jakarta.servlet.ServletContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Look-ups and a landing by expressions, beside the same calls of the shop's in Java. */
public final class BindingRows {

  private static final String TEXT =
      """
      import = io.carttransfer.binding.Toys$Basket, io.carttransfer.binding.Toys$Catalogue
      product = Catalogue().find(Long.valueOf(sku))
      available = product.stock >= quantity
      create = session.setAttribute('basket', Basket())
      cart = sessionScope.basket
      add = cart.add(product, quantity)
      count = cart.units
      """;

  private final Map<String, Object> session = new HashMap<>();
  private final ServletContext application = stub(ServletContext.class, (p, m, a) -> null);
  private final HttpSession real = stub(HttpSession.class, this::session);
  private final HttpServletRequest request = new Checkout();
  private final HttpServletResponse response = stub(HttpServletResponse.class, (p, m, a) -> null);
  private final ExpressionCart cart =
      new ExpressionCart(
          Binding.parse(TEXT, BindingRows.class.getClassLoader(), false, new Mistakes())
              .orElseThrow(),
          false);

  /** The shopper's request. */
  private final class Checkout extends HttpServletRequestWrapper {

    Checkout() {
      super(stub(HttpServletRequest.class, (p, m, a) -> null));
    }

    @Override
    public HttpSession getSession() {
      return real;
    }

    @Override
    public HttpSession getSession(boolean create) {
      return real;
    }

    @Override
    public ServletContext getServletContext() {
      return application;
    }
  }

  public void addTo(Table table) throws Exception {
    for (int lines : new int[] {3, 20, 200}) {
      Transfer transfer = transfer(lines);
      table.add(
          new Group("look-up of " + lines + " lines")
              .row("the shop's own calls", Calls.of(thread -> lookedUp(transfer)))
              .row(
                  "by expressions",
                  Calls.of(thread -> cart.check(transfer.lines(), application)),
                  "the shop's own calls"));
      table.add(
          new Group("landing of " + lines + " lines")
              .row("the shop's own calls", Calls.of(thread -> filled(transfer)))
              .row(
                  "by expressions",
                  Calls.of(thread -> cart.fill(transfer, request, response, true)),
                  "the shop's own calls"));
    }
  }

  private static Object lookedUp(Transfer transfer) {
    List<Boolean> available = new ArrayList<>();
    for (CartLine line : transfer.lines()) {
      Toys.Toy toy = new Toys.Catalogue().find(Long.valueOf(line.sku()));
      available.add(toy != null && toy.getStock() >= line.quantity());
    }
    return available;
  }

  private Object filled(Transfer transfer) {
    Toys.Basket basket = new Toys.Basket();
    for (CartLine line : transfer.lines()) {
      Toys.Toy toy = new Toys.Catalogue().find(Long.valueOf(line.sku()));
      if (toy != null && toy.getStock() >= line.quantity()) {
        basket.add(toy, line.quantity());
      }
    }
    session.put("basket", basket);
    return basket.getUnits();
  }

  private static Transfer transfer(int count) {
    List<CartLine> lines = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      lines.add(CartLine.of(String.valueOf(1 + i % 8), 1 + i % 3));
    }
    return Transfer.of("reference-1", "GBP", lines);
  }

  private Object session(Object proxy, Method method, Object[] arguments) {
    switch (method.getName()) {
      case "getAttribute":
        return session.get(arguments[0]);
      case "setAttribute":
        return session.put((String) arguments[0], arguments[1]);
      default:
        return Collections.emptyEnumeration();
    }
  }

  private static <T> T stub(Class<T> type, InvocationHandler handler) {
    return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
  }
}

package io.carttransfer.harness.shops;

import io.carttransfer.binding.Binding;
import io.carttransfer.binding.ExpressionCart;
import io.carttransfer.cart.CartFailure;
import io.carttransfer.cart.Filling;
import io.carttransfer.common.Mistakes;
import io.carttransfer.transfer.CartLine;
import io.carttransfer.transfer.Transfer;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.FilterConfig;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Binds a shop's cart with nothing around it: {@code /checkout?bag=101*2,102*1} fills the cart and
 * shows the shop's page, {@code /check?bag=…} asks the catalogue only. {@code replace=false} and
 * {@code skip=true} say what they say. A binding with mistakes shows them.
 */
public final class BoundCheckout implements Filter {

  private final Mistakes mistakes = new Mistakes();
  private Binding binding;

  @Override
  public void init(FilterConfig config) {
    binding =
        Binding.parse(
                config.getServletContext().getInitParameter("cart-transfer.cart"),
                Thread.currentThread().getContextClassLoader(),
                false,
                mistakes)
            .orElse(null);
  }

  @Override
  public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    String bag = request.getParameter("bag");
    if (bag == null) {
      chain.doFilter(request, response);
      return;
    }
    response.setContentType("text/plain;charset=UTF-8");
    if (binding == null) {
      response.getWriter().print("mistakes " + mistakes);
      return;
    }
    HttpServletRequest shoppers = (HttpServletRequest) request;
    ExpressionCart cart = new ExpressionCart(binding, "true".equals(request.getParameter("skip")));
    try {
      if (shoppers.getServletPath().equals("/check")) {
        response
            .getWriter()
            .print("verdicts " + cart.check(lines(bag), shoppers, (HttpServletResponse) response));
        return;
      }
      boolean replace = !"false".equals(request.getParameter("replace"));
      HttpServletRequest page = cart.page(shoppers);
      Filling filling =
          cart.fill(
              Transfer.of("reference-1", "GBP", lines(bag)),
              page,
              (HttpServletResponse) response,
              replace);
      if (filling.isHoldsItems() || filling.isNotReady()) {
        response.getWriter().print((filling.isNotReady() ? "not ready, " : "holds items, "));
      }
      chain.doFilter(page, response);
    } catch (CartFailure e) {
      String state = e.isEmptied() ? "emptied" : e.isDamaged() ? "damaged" : "untouched";
      response.getWriter().print(state + " " + e.refused() + " " + e.getMessage());
    }
  }

  private static List<CartLine> lines(String bag) {
    List<CartLine> lines = new ArrayList<>();
    for (String line : bag.split(",")) {
      int star = line.lastIndexOf('*');
      lines.add(CartLine.of(line.substring(0, star), Integer.parseInt(line.substring(star + 1))));
    }
    return lines;
  }

  @Override
  public void destroy() {}
}

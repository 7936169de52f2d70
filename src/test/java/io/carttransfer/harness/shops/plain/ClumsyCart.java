package io.carttransfer.harness.shops.plain;

import io.carttransfer.cart.Filling;
import io.carttransfer.cart.StorefrontCart;
import io.carttransfer.cart.Verdict;
import io.carttransfer.transfer.CartLine;
import io.carttransfer.transfer.Transfer;
import jakarta.servlet.ServletContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Collections;
import java.util.List;

/**
 * A class of a shop's that fills the cart where it stands, and breaks on a bad article with what
 * went before still inside.
 */
public final class ClumsyCart implements StorefrontCart {

  @Override
  public List<Verdict> check(List<CartLine> lines, ServletContext application) {
    return Collections.nCopies(lines.size(), Verdict.AVAILABLE);
  }

  @Override
  public Filling fill(
      Transfer transfer, HttpServletRequest request, HttpServletResponse response, boolean replace)
      throws Exception {
    Cart cart = (Cart) request.getSession().getAttribute("cart");
    if (cart != null && cart.getUnits() > 0 && !replace) {
      return Filling.holdsItems();
    }
    if (cart == null) {
      cart = new Cart();
      request.getSession().setAttribute("cart", cart);
    }
    cart.clear();
    for (CartLine line : transfer.lines()) {
      if (line.sku().equals("MISSING")) {
        throw new NoClassDefFoundError("org/shop/Missing");
      }
      cart.add(new Catalogue().find(line.sku()));
      cart.setQuantity(line.sku(), line.quantity());
    }
    return Filling.filled();
  }
}

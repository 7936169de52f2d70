package io.carttransfer.harness.shops.s9;

import io.carttransfer.cart.CartFailure;
import io.carttransfer.cart.Filling;
import io.carttransfer.cart.StorefrontCart;
import io.carttransfer.cart.Verdict;
import io.carttransfer.transfer.CartLine;
import io.carttransfer.transfer.Notice;
import io.carttransfer.transfer.Transfer;
import jakarta.servlet.ServletContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;

/** Fills the basket that this shop keeps in a cookie. */
public class CookieCart implements StorefrontCart {

  private final Warehouse warehouse = new Warehouse();

  @Override
  public List<Verdict> check(List<CartLine> lines, ServletContext application) {
    List<Verdict> verdicts = new ArrayList<>();
    for (CartLine line : lines) {
      Integer stock = warehouse.stockOf(line.sku());
      verdicts.add(
          stock == null
              ? Verdict.UNKNOWN
              : stock < line.quantity() ? Verdict.UNAVAILABLE : Verdict.AVAILABLE);
    }
    return verdicts;
  }

  @Override
  public Filling fill(
      Transfer transfer, HttpServletRequest request, HttpServletResponse response, boolean replace)
      throws CartFailure {
    if (!replace && !Basket.of(request).units().isEmpty()) {
      return Filling.holdsItems();
    }
    Basket basket = new Basket();
    List<Notice> missing = new ArrayList<>();
    try {
      List<Verdict> verdicts = check(transfer.lines(), request.getServletContext());
      for (int i = 0; i < verdicts.size(); i++) {
        CartLine line = transfer.lines().get(i);
        if (verdicts.get(i) == Verdict.AVAILABLE) {
          basket.add(line.sku(), line.quantity());
        } else {
          missing.add(verdicts.get(i).notice(line));
        }
      }
    } catch (RuntimeException e) {
      throw CartFailure.untouched("the new basket could not be filled", e);
    }
    if (!missing.isEmpty()) {
      throw CartFailure.refused(missing);
    }
    basket.send(request, response);
    return Filling.filled();
  }
}

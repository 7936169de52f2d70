package io.carttransfer.harness.shops.ids;

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
import java.util.Map;
import java.util.TreeMap;

/** Fills the same carts by a class. */
public class IdCart implements StorefrontCart {

  @Override
  public List<Verdict> check(List<CartLine> lines, ServletContext application) {
    return Collections.nCopies(lines.size(), Verdict.AVAILABLE);
  }

  @Override
  public Filling fill(
      Transfer transfer,
      HttpServletRequest request,
      HttpServletResponse response,
      boolean replace) {
    if (!replace && units(request, response) > 0) {
      return Filling.holdsItems(units(request, response));
    }
    Map<String, Integer> cart = new TreeMap<>();
    transfer.lines().forEach(line -> cart.put(line.sku(), line.quantity()));
    Carts.put(request.getSession().getId(), cart);
    return Filling.filled().keptBySessionId();
  }

  @Override
  public long units(HttpServletRequest request, HttpServletResponse response) {
    Map<String, Integer> cart = Carts.of(request.getSession().getId());
    return cart == null ? 0 : cart.values().stream().mapToInt(Integer::intValue).sum();
  }
}

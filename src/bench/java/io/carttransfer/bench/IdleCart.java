package io.carttransfer.bench;

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

/** A {@code cart.class} that does nothing, so that what remains is the plug-in. */
public final class IdleCart implements StorefrontCart {

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
    return Filling.filled(List.of());
  }
}

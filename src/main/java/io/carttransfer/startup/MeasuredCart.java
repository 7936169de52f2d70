package io.carttransfer.startup;

import io.carttransfer.cart.Filling;
import io.carttransfer.cart.StorefrontCart;
import io.carttransfer.cart.Verdict;
import io.carttransfer.ledger.Meters;
import io.carttransfer.transfer.CartLine;
import io.carttransfer.transfer.Transfer;
import jakarta.servlet.ServletContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;

/** Measures the time that the shop's cart takes. As thread-safe as the cart. */
final class MeasuredCart implements StorefrontCart {

  private final StorefrontCart cart;
  private final Meters meters;

  MeasuredCart(StorefrontCart cart, Meters meters) {
    this.cart = cart;
    this.meters = meters;
  }

  @Override
  public List<Verdict> check(List<CartLine> lines, ServletContext application) throws Exception {
    long begin = System.nanoTime();
    try {
      return cart.check(lines, application);
    } finally {
      meters.lookups().add(System.nanoTime() - begin);
    }
  }

  @Override
  public List<Verdict> check(
      List<CartLine> lines, HttpServletRequest call, HttpServletResponse answer) throws Exception {
    long begin = System.nanoTime();
    try {
      return cart.check(lines, call, answer);
    } finally {
      meters.lookups().add(System.nanoTime() - begin);
    }
  }

  @Override
  public Filling fill(
      Transfer transfer, HttpServletRequest request, HttpServletResponse response, boolean replace)
      throws Exception {
    long begin = System.nanoTime();
    try {
      return cart.fill(transfer, request, response, replace);
    } finally {
      meters.fills().add(System.nanoTime() - begin);
    }
  }

  @Override
  public long units(HttpServletRequest request, HttpServletResponse response) throws Exception {
    return cart.units(request, response);
  }

  @Override
  public void empty(HttpServletRequest request, HttpServletResponse response) throws Exception {
    cart.empty(request, response);
  }
}

package io.carttransfer.cart;

import io.carttransfer.transfer.CartLine;
import io.carttransfer.transfer.Transfer;
import jakarta.servlet.ServletContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;

/**
 * The shop's own cart, as the plug-in sees it. A shop that cannot describe its cart with {@code
 * cart-transfer.cart} implements this in a public class with a public constructor without arguments
 * and names the class in {@code cart-transfer.cart.class}. One instance serves all requests, so it
 * must be thread-safe.
 */
public interface StorefrontCart {

  /**
   * Asks the catalogue, while the platform waits. There is no session yet.
   *
   * @param lines lines with the shop's SKUs, each SKU once
   * @param application the web application
   * @return a verdict for each line, in the same order
   * @throws Exception when the catalogue does not answer: the platform is told to try again. An
   *     article that does not exist is a verdict, not an exception
   */
  List<Verdict> check(List<CartLine> lines, ServletContext application) throws Exception;

  /**
   * Makes the session's cart hold exactly the lines of the transfer, in the transfer's currency.
   * The shop's page follows on the same request.
   *
   * <p>All or nothing, as far as the class can: look everything up first, build the new cart, bind
   * it last. The plug-in calls this for one request of a session at a time.
   *
   * @param transfer what to put into the cart
   * @param request the shopper's request; its session may not exist yet
   * @param response the shopper's response, not committed; do not write a body
   * @param replace false: when the cart holds items, leave it as it is and return {@link
   *     Filling#holdsItems()}; true: what is in it is replaced
   * @return what became of it
   * @throws CartFailure when lines are no longer to be had, or to say how the cart was left: {@link
   *     CartFailure#untouched untouched}, {@link CartFailure#emptied emptied} or {@link
   *     CartFailure#damaged damaged}
   * @throws Exception for any other failure; the cart is taken to be damaged then: its pages give
   *     way to ours until a fill succeeds or the shopper goes on without the bag
   */
  Filling fill(
      Transfer transfer, HttpServletRequest request, HttpServletResponse response, boolean replace)
      throws Exception;
}

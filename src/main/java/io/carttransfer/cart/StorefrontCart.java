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
 *
 * <p>A line names the shop's product ({@link CartLine#sku()}; already translated where {@code
 * cart-transfer.sku.table} or {@code sku.query} is set) and its units, at least one. SKUs are
 * untrusted input: pass them to the shop's code and to SQL as parameters, never as part of a text
 * that is executed or shown.
 *
 * <p>Nothing here is staged: what {@link #fill} writes takes effect at once. The type of an
 * exception says in which state the cart is left.
 */
public interface StorefrontCart {

  /**
   * Asks the catalogue, while the platform waits. There is no shopper, no request and no session
   * yet; only filters that are mapped to the endpoint have run.
   *
   * <p>{@link Verdict#AVAILABLE}: {@link #fill} can put this line, with its quantity, into a cart.
   * {@link Verdict#UNKNOWN}: the shop has no such product. {@link Verdict#UNAVAILABLE}: it has the
   * product, but not now or not in this quantity. The setting {@code cart-transfer.unknown-sku}
   * decides whether the last two refuse the transfer or leave the line out.
   *
   * @param lines lines with the shop's SKUs, each SKU once
   * @param application the web application, through which the shop's services can be found
   * @return a verdict for each line, in the same order; none null
   * @throws Exception if the catalogue does not respond: the platform is asked to try again. A
   *     product that does not exist is a verdict, not an exception
   */
  List<Verdict> check(List<CartLine> lines, ServletContext application) throws Exception;

  /**
   * The same, with the platform's call, for a class that looks products up on the shop's own pages.
   * A class that does not need the call need not override this method.
   *
   * @param lines lines with the shop's SKUs, each SKU once
   * @param call the platform's; its body has been read, and it has no session
   * @param answer the response to it, not committed; nothing may be written
   * @return a verdict for each line, in the same order; none null
   * @throws Exception when the catalogue does not respond: the platform is asked to try again
   */
  default List<Verdict> check(
      List<CartLine> lines, HttpServletRequest call, HttpServletResponse answer) throws Exception {
    return check(lines, call.getServletContext());
  }

  /**
   * Makes the shopper's cart hold exactly the lines of the transfer, in the transfer's currency,
   * and nothing of what was in it before. The shop's page follows on the same request, so it must
   * already find the new cart: a cart that is read from a cookie, for instance, must also be stored
   * in the request.
   *
   * <p>All or nothing, as far as possible: first ask the catalogue for every line (time has passed
   * since {@link #check}), then build the new cart, and bind it last. After a failure or a lost
   * session the same transfer is filled again, so filling twice must give the same cart. The
   * plug-in calls this for one request of a session at a time.
   *
   * @param transfer what to put into the cart: {@link Transfer#lines()}, each SKU once, and {@link
   *     Transfer#currency()}
   * @param request the shopper's request; its session may not exist yet
   * @param response the shopper's response, not committed: cookies and headers may be set, a body
   *     may not be written
   * @param replace false: if the cart holds items, leave it as it is and return {@link
   *     Filling#holdsItems(long)}; the shopper is asked unless the app's last bag is still there
   *     unchanged. True: replace its content
   * @return {@link Filling#filled()}; or {@link Filling#filled(List)} with the lines that were left
   *     out, when {@code cart-transfer.unknown-sku} is {@code skip}; or {@link
   *     Filling#holdsItems(long)}; or {@link Filling#notReady()} if the shop cannot take a cart
   *     yet, for instance before a login: the shopper's next request tries again. Never null
   * @throws CartFailure {@link CartFailure#refused} with {@link Verdict#notice} for each line that
   *     is no longer available and may not be left out, or if no line is left; our page names them.
   *     {@link CartFailure#untouched} if anything else failed and the cart is as it was; otherwise
   *     {@link CartFailure#emptied} or {@link CartFailure#damaged}
   * @throws Exception for any other failure; the cart then counts as damaged, and our page replaces
   *     the shop's until a fill succeeds or the shopper continues without the bag
   */
  Filling fill(
      Transfer transfer, HttpServletRequest request, HttpServletResponse response, boolean replace)
      throws Exception;

  /**
   * Counts the units in the shopper's cart, and changes nothing. Only called if {@link #fill}
   * returned {@link Filling#keptBySessionId()}.
   *
   * @param request the shopper's request; the page may have been answered
   * @param response the shopper's response, perhaps committed
   * @return units in the cart; negative if unknown, as for a class without this method
   * @throws Exception if the cart cannot be read: the number then counts as unknown
   */
  default long units(HttpServletRequest request, HttpServletResponse response) throws Exception {
    return -1;
  }

  /**
   * Empties the shopper's cart, which after {@link CartFailure#damaged} or another exception of
   * {@link #fill} holds neither the old basket nor the bag, because the shopper wants to continue
   * without the bag. The shop's page follows with the next request.
   *
   * <p>Without this method, the shopper can only try again or go back to the app.
   *
   * @param request the shopper's request
   * @param response the shopper's response, not committed
   * @throws UnsupportedOperationException if the class cannot do this
   * @throws Exception if the cart could not be emptied: our page is shown again
   */
  default void empty(HttpServletRequest request, HttpServletResponse response) throws Exception {
    throw new UnsupportedOperationException(getClass().getName() + " has no method empty");
  }
}

package io.carttransfer.landing;

import io.carttransfer.cart.Filling;
import io.carttransfer.session.Bag;
import io.carttransfer.transfer.CartLine;
import io.carttransfer.transfer.Notice;
import io.carttransfer.transfer.Token;
import io.carttransfer.transfer.Transfer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * What session and cookie remember of one fill: that it began, and how it ended. For one thread.
 */
final class FillRecord {

  private final Visit visit;
  private final OpenedToken opened;
  private final Token token;
  private final Transfer transfer;
  private final boolean agreed;
  private final Bag before;
  private final TokenCarriers carriers;

  /**
   * @param agreed whether the token first arrived in two ways
   * @param before what the session remembered when the fill began
   */
  FillRecord(Visit visit, OpenedToken opened, boolean agreed, Bag before, TokenCarriers carriers) {
    this.visit = visit;
    this.opened = opened;
    this.token = opened.token();
    this.transfer = opened.transfer();
    this.agreed = agreed;
    this.before = before;
    this.carriers = carriers;
  }

  boolean isAgreed() {
    return agreed;
  }

  /**
   * The fill begins; if nothing else is written, it was interrupted.
   *
   * @param ours whether the cart may be replaced without asking
   */
  void begin(boolean ours) {
    change(bag -> bag.failed(token, transfer, agreed, ours));
  }

  /**
   * The fill has changed nothing.
   *
   * @param here whether the previous bag is under the session's present id
   */
  void takeBack(boolean here) {
    change(bag -> here ? here(bag) : bag);
  }

  /** The shop is not ready for the bag. */
  void pending() {
    change(bag -> bag.pending(token, transfer, agreed));
    setCookie();
  }

  /**
   * The bag is in the cart. An answer for it is valid until it has reached the browser.
   *
   * @param filling what the shop's cart says
   * @param awaited the browser's previous values of the cookies that the fill has set, by name
   * @param numberBefore an order number that was visible before the fill
   * @return what is in the cart
   */
  Transfer filled(Filling filling, Map<String, String> awaited, Optional<String> numberBefore) {
    Transfer inCart = without(filling.skipped());
    change(
        bag -> {
          Bag filled =
              bag.filled(token, inCart, agreed).withLastFill(fill -> fill.awaiting(awaited));
          if (before.isWanted(token) && !awaited.isEmpty()) {
            filled = filled.wanted(token);
          }
          if (numberBefore.isPresent()) {
            filled = filled.withOrders(orders -> orders.withNumberBefore(numberBefore.get()));
          }
          return filling.isKeptBySessionId() ? here(filled) : filled;
        });
    setCookie();
    return inCart;
  }

  /** The cart lacks lines that the shopper must know of: the fill stays interrupted. */
  void incomplete() {
    setCookie();
  }

  /**
   * The fill failed half-way.
   *
   * @param emptied whether the cart is empty now
   * @param ours whether it may be replaced without asking
   */
  void damaged(boolean emptied, boolean ours) {
    change(
        bag -> {
          Bag failed = bag.failed(token, transfer, agreed, ours);
          return emptied ? failed.emptied() : failed;
        });
    setCookie();
  }

  private Bag here(Bag bag) {
    return LeftCart.here(visit.request(), bag);
  }

  /** Each change replaces the one before. */
  private void change(UnaryOperator<Bag> change) {
    visit.update(bag -> change.apply(bag.takenBack(before)));
  }

  /**
   * Keeps the bag in case the session is lost; the cookie never counts for more than the ways in
   * which the token arrived.
   */
  private void setCookie() {
    boolean unmarked = agreed || visit.arrival().isInCookieOfTheApp(token);
    carriers.setCookie(visit.response(), token, opened.opening().age(), unmarked);
  }

  private Transfer without(List<Notice> skipped) {
    List<CartLine> lines = new ArrayList<>(transfer.lines());
    List<Notice> notices = new ArrayList<>(transfer.notices());
    for (Notice notice : skipped) {
      lines.remove(notice.line());
      notices.add(notice);
    }
    return Transfer.of(transfer.reference(), transfer.currency(), lines, notices);
  }
}

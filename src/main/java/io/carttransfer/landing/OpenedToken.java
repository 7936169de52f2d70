package io.carttransfer.landing;

import io.carttransfer.session.Bag;
import io.carttransfer.store.Opening;
import io.carttransfer.transfer.Token;
import io.carttransfer.transfer.Transfer;
import org.jspecify.annotations.Nullable;

/** A token and what the store knows about it. Immutable. */
final class OpenedToken {

  private final Token token;
  private final Opening opening;

  OpenedToken(Token token, Opening opening) {
    this.token = token;
    this.opening = opening;
  }

  Token token() {
    return token;
  }

  Opening opening() {
    return opening;
  }

  /** The transfer of a live token. */
  Transfer transfer() {
    return opening.transfer();
  }

  /** The platform's reference of a live token. */
  String reference() {
    return opening.transfer().reference();
  }

  /** Whether this one counts, of several in cookies: the latest live one does. */
  boolean isBetterThan(@Nullable OpenedToken other) {
    if (opening.isLive()) {
      return other == null
          || !other.opening.isLive()
          || opening.age().compareTo(other.opening.age()) < 0;
    }
    return other == null && opening.isOrdered();
  }

  /**
   * The order number of this token's bag according to the store, or at least to the session; null
   * if it was not ordered.
   *
   * @param bag what the session remembers, or null
   */
  @Nullable String orderNumber(@Nullable Bag bag) {
    if (opening.isOrdered()) {
      return opening.orderNumber();
    }
    if (bag == null) {
      return null;
    }
    String unsaved = opening.isLive() ? bag.orders().unsavedNumber(reference()) : null;
    if (unsaved != null || bag.orderNumber() == null) {
      return unsaved;
    }
    boolean same =
        bag.state().isOf(token) || opening.isLive() && reference().equals(bag.reference());
    return same ? bag.orderNumber() : null;
  }
}

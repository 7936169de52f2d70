package io.carttransfer.session;

import io.carttransfer.common.Reason;
import io.carttransfer.transfer.CartLine;
import io.carttransfer.transfer.Notice;
import io.carttransfer.transfer.Token;
import io.carttransfer.transfer.Transfer;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What a shopper's session remembers of the bags that came into it. Immutable and serializable;
 * there is no token inside, only hashes.
 *
 * <p>All fields are of the Java platform's own types, and a missing one has a sensible zero, so
 * that during a rolling upgrade an older and a newer version of this class read each other's
 * sessions (Java Object Serialization Specification, section 5.6: adding fields is compatible).
 */
public final class Bag implements Serializable {

  private static final long serialVersionUID = 1;

  static final String NONE = "none";
  private static final String PENDING = "pending";
  private static final String FILLED = "filled";
  private static final String FAILED = "failed";

  final String id;
  final String[] seen;
  final String state;
  final String hash;
  final boolean agreed;
  final String lastFilled;
  final boolean ours;
  final String reference;
  final String currency;
  final String[] skus;
  final String[] poqSkus;
  final int[] quantities;
  final String[] reasons;
  final String orderNumber;
  final boolean orderUnsaved;
  final boolean orderedElsewhere;
  final String[] earlierOrders;
  final String question;
  final String nonce;

  private Bag(BagDraft draft) {
    id = draft.id;
    seen = draft.seen;
    state = draft.state;
    hash = draft.hash;
    agreed = draft.agreed;
    lastFilled = draft.lastFilled;
    ours = draft.ours;
    reference = draft.reference;
    currency = draft.currency;
    skus = draft.skus;
    poqSkus = draft.poqSkus;
    quantities = draft.quantities;
    reasons = draft.reasons;
    orderNumber = draft.orderNumber;
    orderUnsaved = draft.orderUnsaved;
    orderedElsewhere = draft.orderedElsewhere;
    earlierOrders = draft.earlierOrders;
    question = draft.question;
    nonce = draft.nonce;
  }

  /**
   * A session into which no bag has come yet.
   *
   * @param id a random name of the session that survives a change of the session's id
   */
  public static Bag none(String id) {
    BagDraft draft = new BagDraft();
    draft.id = id;
    return new Bag(draft);
  }

  /** The random name of the session; never null. */
  public String id() {
    return id == null ? "" : id;
  }

  /** Whether this token filled the cart of this session, or was declined in it. */
  public boolean hasSeen(Token token) {
    return seen != null && Arrays.asList(seen).contains(token.hash());
  }

  /** Whether this token is the one that filled the cart last. */
  public boolean filledLast(Token token) {
    return token.hash().equals(lastFilled);
  }

  /** Whether this token's bag is the one that is remembered here, whatever became of it. */
  public boolean isOf(Token token) {
    return token.hash().equals(hash);
  }

  /** Whether cookie and URL (or form) both brought the remembered bag when it first came. */
  public boolean isAgreed() {
    return agreed;
  }

  /** Whether there is a bag at all. */
  public boolean isPresent() {
    return state != null && !state.equals(NONE);
  }

  /** Whether the shop was not ready for the bag yet. */
  public boolean isPending() {
    return PENDING.equals(state);
  }

  /** Whether the bag is in the cart. */
  public boolean isFilled() {
    return FILLED.equals(state);
  }

  /** Whether a fill failed half-way and could not be taken back. */
  public boolean isFailed() {
    return FAILED.equals(state);
  }

  /** Whether what the cart holds came from us, so that a new bag may replace it unasked. */
  public boolean isOurs() {
    return ours;
  }

  /** What the platform calls the bag's order, or null when there is no bag. */
  public String reference() {
    return reference;
  }

  /** The bag as a transfer, or null when there is none. */
  public Transfer transfer() {
    if (reference == null || currency == null || skus == null) {
      return null;
    }
    List<CartLine> lines = new ArrayList<>();
    List<Notice> notices = new ArrayList<>();
    for (int i = 0; i < skus.length; i++) {
      CartLine line = CartLine.of(skus[i], poqSkus[i], quantities[i]);
      if (reasons[i] == null) {
        lines.add(line);
      } else {
        notices.add(Notice.of(line, reason(reasons[i])));
      }
    }
    return Transfer.of(reference, currency, lines, notices);
  }

  /** The number under which the bag was ordered, or null. */
  public String orderNumber() {
    return orderNumber;
  }

  /** Whether the store does not know of the order yet, because it was down. */
  public boolean isOrderUnsaved() {
    return orderUnsaved;
  }

  /** Whether the order is one that this session has heard of and not placed, as far as we know. */
  public boolean isOrderedElsewhere() {
    return orderedElsewhere;
  }

  /**
   * Whether this is the number of an order of an earlier bag: pages that show old orders show it
   * again, and it is not the order of this bag.
   */
  public boolean isOfAnEarlierBag(String number) {
    return earlierOrders != null && Arrays.asList(earlierOrders).contains(number);
  }

  /** Whether this is the answer to the question that was asked about this token. */
  public boolean isAnswer(Token token, String given) {
    return nonce != null && nonce.equals(given) && token.hash().equals(question);
  }

  /** The bag is in the cart. */
  public Bag filled(Token token, Transfer transfer, boolean agreement) {
    BagDraft draft = bag(token, transfer, agreement);
    draft.state = FILLED;
    draft.lastFilled = token.hash();
    draft.ours = true;
    draft.see(token);
    return new Bag(draft);
  }

  /** The shop is not ready for the bag. */
  public Bag pending(Token token, Transfer transfer, boolean agreement) {
    BagDraft draft = bag(token, transfer, agreement);
    draft.state = PENDING;
    return new Bag(draft);
  }

  /**
   * The fill began; if nothing else is written, it broke off and left nobody knows what.
   *
   * @param ours whether that may be replaced unasked
   */
  public Bag failed(Token token, Transfer transfer, boolean agreement, boolean ours) {
    BagDraft draft = bag(token, transfer, agreement);
    draft.state = FAILED;
    draft.lastFilled = null;
    draft.ours = ours;
    return new Bag(draft);
  }

  /** The shopper does not want this token's bag. */
  public Bag declined(Token token) {
    BagDraft draft = new BagDraft(this);
    draft.see(token);
    draft.forgetQuestion();
    if (isFailed() || isOf(token) && !isFilled()) {
      draft.forgetBag();
    }
    return new Bag(draft);
  }

  /** The shopper takes the cart as it is, whatever a fill that failed has left in it. */
  public Bag wentOn() {
    BagDraft draft = new BagDraft(this);
    draft.forgetQuestion();
    if (isFailed()) {
      draft.forgetBag();
    }
    return new Bag(draft);
  }

  /** The shopper is asked which bag to take; the nonce comes back with the answer. */
  public Bag asked(Token token, String newNonce) {
    BagDraft draft = new BagDraft(this);
    draft.question = token.hash();
    draft.nonce = newNonce;
    return new Bag(draft);
  }

  /** The bag was ordered, so the cart is the shopper's own from now on. */
  public Bag ordered(String number) {
    BagDraft draft = new BagDraft(this);
    draft.order(number, false);
    return new Bag(draft);
  }

  /** The store knows of an order of the bag; this session may still place another one. */
  public Bag orderedElsewhere(String number) {
    BagDraft draft = new BagDraft(this);
    draft.order(number, false);
    draft.orderedElsewhere = true;
    return new Bag(draft);
  }

  /**
   * An order was placed of which the store does not know yet.
   *
   * @param ofReference what the platform calls the order; its bag need not be in this session
   */
  public Bag orderedUnsaved(String ofReference, String number) {
    BagDraft draft = new BagDraft(this);
    draft.reference = ofReference;
    draft.order(number, true);
    return new Bag(draft);
  }

  private BagDraft bag(Token token, Transfer transfer, boolean agreement) {
    BagDraft draft = new BagDraft(this);
    draft.hash = token.hash();
    draft.agreed = agreement;
    draft.take(transfer);
    draft.rememberOrder();
    draft.orderNumber = null;
    draft.orderUnsaved = false;
    draft.orderedElsewhere = false;
    draft.forgetQuestion();
    return draft;
  }

  private static Reason reason(String name) {
    try {
      return Reason.valueOf(name);
    } catch (IllegalArgumentException writtenByANewerVersion) {
      return Reason.UNAVAILABLE;
    }
  }
}

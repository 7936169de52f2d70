package io.carttransfer.session;

import io.carttransfer.transfer.Token;
import io.carttransfer.transfer.Transfer;
import java.util.Arrays;
import java.util.List;

/**
 * The current bag of a session's record: whose it is, and how far it has got into the cart.
 * Immutable.
 */
public final class BagState {

  private static final String STATE = "state";
  private static final String TOKEN = "token";
  private static final String AGREED = "agreed";
  private static final String EMPTIED = "emptied";
  private static final String OURS = "ours";

  private static final String PENDING = "pending";
  private static final String FILLED = "filled";
  private static final String FAILED = "failed";

  /** All fields but those of the lines. */
  static final List<String> FIELDS = Arrays.asList(STATE, TOKEN, AGREED, EMPTIED, OURS);

  private final Fields fields;

  private BagState(Fields fields) {
    this.fields = fields;
  }

  static BagState of(Fields fields) {
    return new BagState(fields);
  }

  /** The record with this bag. */
  Fields fields() {
    return fields;
  }

  /** Whether this token's bag is the current one, in any state. */
  public boolean isOf(Token token) {
    return token.hash().equals(fields.text(TOKEN));
  }

  /** Whether the bag's token first arrived in two ways: by cookie, and by URL or form. */
  public boolean isAgreed() {
    return fields.has(AGREED);
  }

  /** Whether there is a bag at all. */
  public boolean isPresent() {
    return fields.has(STATE);
  }

  /** Whether the shop was not yet ready for the bag. */
  public boolean isPending() {
    return PENDING.equals(fields.text(STATE));
  }

  /** Whether the bag is in the cart. */
  public boolean isFilled() {
    return FILLED.equals(fields.text(STATE));
  }

  /** Whether a fill failed half-way and could not be undone. */
  public boolean isFailed() {
    return FAILED.equals(fields.text(STATE));
  }

  /** Whether a fill was interrupted, and the cart contains nothing of the shopper's. */
  public boolean isHalfFilledByUs() {
    return isFailed() && fields.has(OURS);
  }

  /** Whether a fill failed and left the cart empty, as far as is known. */
  public boolean isEmptied() {
    return isFailed() && fields.has(EMPTIED);
  }

  /** Whether a fill failed and the content of the cart is unknown. */
  public boolean isDamaged() {
    return isFailed() && !fields.has(EMPTIED);
  }

  BagState pending(Token token, Transfer transfer, boolean agreement) {
    return with(PENDING, token, transfer, agreement);
  }

  BagState filled(Token token, Transfer transfer, boolean agreement) {
    return with(FILLED, token, transfer, agreement);
  }

  BagState failed(Token token, Transfer transfer, boolean agreement, boolean ours) {
    BagState failed = with(FAILED, token, transfer, agreement);
    return new BagState(failed.fields.with(OURS, ours));
  }

  private BagState with(String state, Token token, Transfer transfer, boolean agreement) {
    return new BagState(
        BagLines.write(transfer, fields)
            .with(STATE, state)
            .with(TOKEN, token.hash())
            .with(AGREED, agreement)
            .without(EMPTIED));
  }

  /** The cart of a failed fill is now empty. */
  BagState emptied() {
    return new BagState(fields.with(EMPTIED, true));
  }

  /** There is no bag. */
  BagState none() {
    return new BagState(fields.without(FIELDS).without(BagLines.FIELDS));
  }
}

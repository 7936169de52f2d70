package io.carttransfer.store;

import io.carttransfer.transfer.Transfer;
import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What a store knows about a token: it is live, its reference was ordered, or it is gone. */
public final class Opening {

  private static final Opening GONE = new Opening(null, null, null);

  private final @Nullable Transfer transfer;
  private final @Nullable Duration age;
  private final @Nullable String orderNumber;

  private Opening(
      @Nullable Transfer transfer, @Nullable Duration age, @Nullable String orderNumber) {
    this.transfer = transfer;
    this.age = age;
    this.orderNumber = orderNumber;
  }

  /**
   * @param transfer what was saved
   * @param age how long ago it was saved, by the store's own clock
   */
  public static Opening live(Transfer transfer, Duration age) {
    return new Opening(
        Objects.requireNonNull(transfer, "transfer"), Objects.requireNonNull(age, "age"), null);
  }

  /**
   * @param orderNumber the shop's order number
   */
  public static Opening ordered(String orderNumber) {
    return new Opening(null, null, Objects.requireNonNull(orderNumber, "orderNumber"));
  }

  /** Expired, unknown or malformed. */
  public static Opening gone() {
    return GONE;
  }

  public boolean isLive() {
    return transfer != null;
  }

  public boolean isOrdered() {
    return orderNumber != null;
  }

  public boolean isGone() {
    return this == GONE;
  }

  /** What was saved; only if live. */
  public Transfer transfer() {
    return Objects.requireNonNull(transfer, "only a live opening has a transfer");
  }

  /** How long ago it was saved; only if live. */
  public Duration age() {
    return Objects.requireNonNull(age, "only a live opening has an age");
  }

  /** The shop's order number; only if ordered. */
  public String orderNumber() {
    return Objects.requireNonNull(orderNumber, "only an ordered opening has an order number");
  }
}

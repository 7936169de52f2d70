package io.carttransfer.store;

import io.carttransfer.transfer.Transfer;
import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What a store knows of a token: it is live, its reference was ordered, or it is gone. */
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
   * @param orderNumber what the shop calls the order
   */
  public static Opening ordered(String orderNumber) {
    return new Opening(null, null, Objects.requireNonNull(orderNumber, "orderNumber"));
  }

  /** Expired, never known, or not well formed. */
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

  /** What was saved; only when live. */
  public Transfer transfer() {
    return Objects.requireNonNull(transfer, "only a live opening has a transfer");
  }

  /** How long ago it was saved; only when live. */
  public Duration age() {
    return Objects.requireNonNull(age, "only a live opening has an age");
  }

  /** What the shop calls the order; only when ordered. */
  public String orderNumber() {
    return Objects.requireNonNull(orderNumber, "only an ordered opening has an order number");
  }
}

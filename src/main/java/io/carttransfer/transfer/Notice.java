package io.carttransfer.transfer;

import io.carttransfer.common.Reason;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A line of the app's bag that the shop does not have, and why. Immutable. */
public final class Notice {

  private final CartLine line;
  private final Reason reason;

  private Notice(CartLine line, Reason reason) {
    this.line = Objects.requireNonNull(line, "line");
    this.reason = Objects.requireNonNull(reason, "reason");
  }

  /**
   * A line that the shop does not have.
   *
   * @param line the line as requested
   * @param reason {@link Reason#UNKNOWN_SKU} or {@link Reason#UNAVAILABLE}
   * @return the notice
   */
  public static Notice of(CartLine line, Reason reason) {
    return new Notice(line, reason);
  }

  /** {@return the line as requested; never null} */
  public CartLine line() {
    return line;
  }

  /** {@return why it is not available; never null} */
  public Reason reason() {
    return reason;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Notice
        && line.equals(((Notice) other).line)
        && reason == ((Notice) other).reason;
  }

  @Override
  public int hashCode() {
    return Objects.hash(line, reason);
  }

  @Override
  public String toString() {
    return line + ": " + reason.code();
  }
}

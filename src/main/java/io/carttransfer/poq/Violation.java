package io.carttransfer.poq;

import io.carttransfer.common.Reason;
import java.util.Objects;

/** One violation in a cart: where, what, and in words. Immutable. */
public final class Violation {

  private final String pointer;
  private final Reason reason;
  private final String detail;

  private Violation(String pointer, Reason reason, String detail) {
    this.pointer = Objects.requireNonNull(pointer, "pointer");
    this.reason = Objects.requireNonNull(reason, "reason");
    this.detail = Objects.requireNonNull(detail, "detail");
  }

  /**
   * @param pointer JSON pointer (RFC 6901) to the value, the empty string for the whole document
   * @param reason what kind of violation it is
   * @param detail a sentence with the value as it was sent, truncated and escaped
   */
  public static Violation of(String pointer, Reason reason, String detail) {
    return new Violation(pointer, reason, detail);
  }

  /** JSON pointer (RFC 6901); never null. */
  public String pointer() {
    return pointer;
  }

  /** What kind of violation it is; never null. */
  public Reason reason() {
    return reason;
  }

  /** A sentence for people; never null. */
  public String detail() {
    return detail;
  }

  @Override
  public String toString() {
    return pointer + " " + reason.code() + ": " + detail;
  }
}

package io.carttransfer.transfer;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A cart on its way from the app to the shop. Immutable, and free of anything that only one
 * platform has.
 */
public final class Transfer {

  private final String reference;
  private final String currency;
  private final List<CartLine> lines;
  private final List<Notice> notices;

  private Transfer(String reference, String currency, List<CartLine> lines, List<Notice> notices) {
    this.reference = Objects.requireNonNull(reference, "reference");
    this.currency = Objects.requireNonNull(currency, "currency");
    this.lines = Collections.unmodifiableList(new ArrayList<>(lines));
    this.notices = Collections.unmodifiableList(new ArrayList<>(notices));
  }

  /**
   * A transfer of which the shop has every line.
   *
   * @param reference the platform's name for the order; 1 to 36 printable ASCII characters
   * @param currency ISO 4217, upper case
   * @param lines what the shop puts into its cart, one line for each of the shop's SKUs
   * @return the transfer
   */
  public static Transfer of(String reference, String currency, List<CartLine> lines) {
    return new Transfer(reference, currency, lines, Collections.emptyList());
  }

  /**
   * A transfer of which the shop may lack some lines.
   *
   * @param reference the platform's name for the order; 1 to 36 printable ASCII characters
   * @param currency ISO 4217, upper case
   * @param lines what the shop puts into its cart, one line for each of the shop's SKUs
   * @param notices lines that were requested and left out
   * @return the transfer
   */
  public static Transfer of(
      String reference, String currency, List<CartLine> lines, List<Notice> notices) {
    return new Transfer(reference, currency, lines, notices);
  }

  /** {@return the platform's name for the order, exactly as it was sent; never null} */
  public String reference() {
    return reference;
  }

  /** {@return the currency, ISO 4217, upper case; never null} */
  public String currency() {
    return currency;
  }

  /** {@return what goes into the cart; unmodifiable, never null} */
  public List<CartLine> lines() {
    return lines;
  }

  /** {@return what was left out, and why; unmodifiable, never null, usually empty} */
  public List<Notice> notices() {
    return notices;
  }

  /** {@return units of all lines together} */
  public int units() {
    int units = 0;
    for (CartLine line : lines) {
      units += line.quantity();
    }
    return units;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    if (!(other instanceof Transfer)) {
      return false;
    }
    Transfer transfer = (Transfer) other;
    return reference.equals(transfer.reference)
        && currency.equals(transfer.currency)
        && lines.equals(transfer.lines)
        && notices.equals(transfer.notices);
  }

  @Override
  public int hashCode() {
    return Objects.hash(reference, currency, lines, notices);
  }

  @Override
  public String toString() {
    return reference + " " + currency + " " + lines + (notices.isEmpty() ? "" : " " + notices);
  }
}

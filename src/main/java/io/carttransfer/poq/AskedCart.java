package io.carttransfer.poq;

import io.carttransfer.transfer.CartLine;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The platform's bag, and everything that is wrong with it. Immutable. */
public final class AskedCart {

  private final @Nullable String reference;
  private final @Nullable String currency;
  private final List<CartLine> lines;
  private final List<Violation> violations;

  AskedCart(
      @Nullable String reference,
      @Nullable String currency,
      List<CartLine> lines,
      List<Violation> violations) {
    this.reference = reference;
    this.currency = currency;
    this.lines = Collections.unmodifiableList(new ArrayList<>(lines));
    this.violations = Collections.unmodifiableList(new ArrayList<>(violations));
  }

  /** The reference, if it is valid. */
  public Optional<String> reference() {
    return Optional.ofNullable(reference);
  }

  /** The currency; only if there are no violations. */
  public String currency() {
    return Objects.requireNonNull(currency, "only a cart without violations has a currency");
  }

  /**
   * The items in their order, with the platform's SKUs; if there are no violations, line n is item
   * n.
   */
  public List<CartLine> lines() {
    return lines;
  }

  /** Everything that is wrong, in the order of the document; empty if the cart can be accepted. */
  public List<Violation> violations() {
    return violations;
  }
}

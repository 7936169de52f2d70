package io.carttransfer.poq;

import io.carttransfer.transfer.CartLine;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the platform asked for, and everything that is wrong with it. Immutable. */
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

  /** The reference, when it is one. */
  public Optional<String> reference() {
    return Optional.ofNullable(reference);
  }

  /** The currency; only when there are no violations. */
  public String currency() {
    return Objects.requireNonNull(currency, "only a cart without violations has a currency");
  }

  /**
   * The items in their order, with the platform's SKUs; when there are no violations, line number n
   * is item number n.
   */
  public List<CartLine> lines() {
    return lines;
  }

  /** Everything that is wrong, in the order of the document; empty when the cart can be taken. */
  public List<Violation> violations() {
    return violations;
  }
}

package io.carttransfer.jsp;

import io.carttransfer.common.ShopsNumber;
import io.carttransfer.ledger.Journal;
import io.carttransfer.page.Amount;
import io.carttransfer.page.ScriptJson;
import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The attributes of the tags that report an order to the app. */
public abstract class OrderMarkup extends InAppMarkup {

  private @Nullable Object orderId;
  private @Nullable Object total;
  private @Nullable Object subTotal;
  private @Nullable Object delivery;
  private @Nullable Object discount;
  private @Nullable Object tax;
  private @Nullable String currency;

  OrderMarkup() {}

  /** What the shop calls the order: a text or a number. */
  public void setOrderId(@Nullable Object orderId) {
    this.orderId = orderId;
  }

  /** What the shopper pays: a number, or a string with a decimal point and without grouping. */
  public void setTotal(@Nullable Object total) {
    this.total = total;
  }

  /** The sum of the lines, in the same form. */
  public void setSubTotal(@Nullable Object subTotal) {
    this.subTotal = subTotal;
  }

  /** The cost of delivery, in the same form. */
  public void setDelivery(@Nullable Object delivery) {
    this.delivery = delivery;
  }

  /** The discount, in the same form. */
  public void setDiscount(@Nullable Object discount) {
    this.discount = discount;
  }

  /** The tax, in the same form. */
  public void setTax(@Nullable Object tax) {
    this.tax = tax;
  }

  /** ISO 4217. */
  public void setCurrency(@Nullable String currency) {
    this.currency = currency;
  }

  /** The order number, or null if there is none. */
  final @Nullable String number() {
    return ShopsNumber.of(orderId);
  }

  /** The total; empty when it is not an amount. */
  final Optional<BigDecimal> total() {
    try {
      return Amount.of(total);
    } catch (RuntimeException e) {
      // A value of the shop that cannot be read as text: the order counts all the same.
      return Optional.empty();
    }
  }

  /** The order as the platform expects it; empty (and logged) without a total. */
  final Optional<ScriptJson> order() {
    BigDecimal known = amount("total", total == null ? "" : total);
    if (known == null) {
      return Optional.empty();
    }
    return Optional.of(
        new ScriptJson()
            .number("total", known)
            .text("orderId", number())
            .number("subTotal", amount("subTotal", subTotal))
            .number("delivery", amount("delivery", delivery))
            .number("discount", amount("discount", discount))
            .number("tax", amount("tax", tax))
            .text("currency", currency == null || currency.trim().isEmpty() ? null : currency));
  }

  private static @Nullable BigDecimal amount(String name, @Nullable Object value) {
    if (value == null) {
      return null;
    }
    Optional<BigDecimal> amount = Amount.of(value);
    if (!amount.isPresent()) {
      TagPage.LOG.warning(
          "The app does not receive the "
              + name
              + " of an order, as it is not a number: \""
              + Journal.escape(value.toString())
              + "\". Give a number, or a string such as 1234.50; if it is an expression, make"
              + " sure that the page does not ignore EL.");
    }
    return amount.orElse(null);
  }
}

package io.carttransfer.report;

import io.carttransfer.common.Reason;
import io.carttransfer.ledger.History;
import io.carttransfer.ledger.Stage;
import io.carttransfer.ledger.State;
import io.carttransfer.ledger.Step;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Describes what became of one reference: each step in a sentence, and a summary. Immutable. */
final class Story {

  private final History history;
  private final long now;
  private final long lifetimeMillis;

  /**
   * @param now in milliseconds since 1970
   * @param lifetimeMillis how long a transfer can be opened
   */
  Story(History history, long now, long lifetimeMillis) {
    this.history = history;
    this.now = now;
    this.lifetimeMillis = lifetimeMillis;
  }

  /** A summary for whoever has to answer the customer or the platform. */
  String verdict() {
    switch (State.of(history.stage())) {
      case REFUSED:
        return "The shop refused the bag: "
            + refusal(Objects.requireNonNull(last(Stage.REFUSED)))
            + ".";
      case UNOPENED:
        return isOver()
            ? "The shopper never opened it, and the link has expired."
            : "The shopper has not opened it yet.";
      case OPENED:
        return opened();
      case FILLED:
        return "The bag is in the shop's cart, but no order is recorded.";
      default:
        return ordered();
    }
  }

  private boolean isOver() {
    Step taken = last(Stage.TAKEN);
    return taken != null && now - taken.lastAt() > lifetimeMillis;
  }

  private String opened() {
    Step newest = newestOpened();
    switch (newest.outcome()) {
      case "asked":
        return "The shopper was asked which basket to pay for, and did not choose the app's bag.";
      case "declined":
        return "The shopper continued without the app's bag.";
      case "pending":
        return "The shop was waiting for the shopper, perhaps for the login.";
      default:
        return "The shopper opened it, but " + sentence(newest) + ".";
    }
  }

  private String ordered() {
    Step ordered = history.step(Step.ORDERED);
    Step twice = history.step(Step.ORDERED_TWICE);
    if (twice != null) {
      String first = twice.detail("first") == null ? history.order() : twice.detail("first");
      return "It was ordered twice: as " + first + " and as " + twice.order() + ".";
    }
    if (ordered == null) {
      return history.step("app-told") == null
          ? "An order was placed"
              + (history.order() == null ? "" : " as " + history.order())
              + ", but it could not be recorded. Check it by hand."
          : "Ordered as " + history.order() + ".";
    }
    return "Ordered as "
        + ordered.order()
        + (history.step("app-told") == null ? "." : ", and the page reported it to the app.");
  }

  /**
   * The latest step of those that opened it: clocks of nodes differ, and a step may be repeated.
   */
  private Step newestOpened() {
    @Nullable Step newest = null;
    for (Step step : history.steps()) {
      boolean later = newest == null || step.lastAt() >= newest.lastAt();
      newest = later && State.of(step.stage()) == State.OPENED ? step : newest;
    }
    return newest == null ? history.newest() : newest;
  }

  private @Nullable Step last(Stage stage) {
    @Nullable Step last = null;
    for (Step step : history.steps()) {
      last = step.stage() == stage ? step : last;
    }
    return last;
  }

  /** One step without its time: "posted with 3 items". */
  static String sentence(Step step) {
    String order = step.order();
    switch (step.outcome()) {
      case "taken":
        return taken(step);
      case "filled":
        return "in the shop's cart" + units(step) + by(step.detail("by"));
      case "pending":
        return "opened; the shop is not ready for it yet, perhaps before the login";
      case "asked":
        return "opened; the shopper is asked which of two baskets to pay for";
      case "declined":
        return "the shopper continued without the app's bag";
      case "not-ready":
        return "the shop was not ready, and a token in a form alone cannot be kept for later";
      case Step.ORDERED:
        return "ordered as "
            + order
            + total(step)
            + (step.detail("but") == null ? "" : "; the page failed: check the order");
      case Step.ORDERED_TWICE:
        return "ordered once more, as " + order;
      case "app-told":
        return "the page reported the order to the app";
      case "order-of-an-earlier-bag":
        return "the page showed the old order " + order + ", so nothing was recorded";
      case "order-held-back":
        return "the page showed order "
            + order
            + ", which it already had before the bag arrived, so nothing was recorded";
      case "order-page-failed":
        return "the page of order " + order + " failed: check the order";
      case "another-order":
        return "the shopper has ordered again, as " + order + ", without the bag";
      case Step.NOT_RECORDED:
      case Step.STILL_NOT_RECORDED:
        return "the order " + order + " could not be recorded" + cause(step);
      default:
        return other(step);
    }
  }

  private static String other(Step step) {
    if (step.stage() == Stage.REFUSED) {
      return "refused: " + refusal(step);
    }
    switch (step.outcome()) {
      case "lines-refused":
      case "cart-incomplete":
        return "products in the bag were no longer available: " + Words.list(step.detail("lines"));
      case "cart-emptied":
        return "the shop's cart could not be filled and is empty now" + cause(step);
      case "cart-failed":
        return "the shop's cart could not be filled" + cause(step);
      case "left-behind":
        return "a login changed the session's id and left the cart behind, and the bag had expired";
      default:
        return reason(step.outcome()) + cause(step);
    }
  }

  private static String taken(Step step) {
    String lines = step.detail("lines");
    String leftOut = step.detail("left-out");
    return "posted"
        + (lines == null ? "" : " with " + Words.count(lines, "item", "items") + units(step))
        + (leftOut == null || leftOut.equals("0") ? "" : ", " + leftOut + " left out");
  }

  private static String units(Step step) {
    String units = step.detail("units");
    return units == null ? "" : " (" + Words.count(units, "unit", "units") + ")";
  }

  private static String by(@Nullable String carrier) {
    if (carrier == null) {
      return "";
    }
    return carrier.equals("url") ? ", opened by its address" : ", opened by " + carrier;
  }

  private static String total(Step step) {
    return step.detail("total") == null ? "" : ", " + step.detail("total");
  }

  private static String cause(Step step) {
    return step.detail("cause") == null ? "" : " (" + step.detail("cause") + ")";
  }

  /** Why the endpoint refused a bag, with the SKUs if they were the reason. */
  static String refusal(Step step) {
    String violations = step.detail("violations");
    String skus = step.detail("skus");
    String why =
        violations == null
            ? reason(step.outcome().substring("refused-".length())) + cause(step)
            : reasons(violations);
    return skus == null ? why : why + " (SKU " + Words.list(skus) + ")";
  }

  static String reasons(String violations) {
    StringBuilder reasons = new StringBuilder();
    for (String code : violations.split(":")) {
      reasons.append(reasons.length() == 0 ? "" : "; ").append(reason(code));
    }
    return reasons.toString();
  }

  /** The sentence of a code, to continue after a colon. */
  static String reason(String code) {
    for (Reason reason : Reason.values()) {
      if (reason.code().equals(code)) {
        String sentence = reason.sentence();
        return Character.toLowerCase(sentence.charAt(0))
            + sentence.substring(1, sentence.length() - 1);
      }
    }
    return code.replace('-', ' ');
  }
}

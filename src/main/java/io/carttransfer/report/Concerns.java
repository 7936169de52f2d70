package io.carttransfer.report;

import io.carttransfer.common.Reason;
import io.carttransfer.ledger.Fault;
import io.carttransfer.ledger.LedgerHealth;
import io.carttransfer.ledger.Meters;
import io.carttransfer.ledger.Outcomes;
import io.carttransfer.ledger.Step;
import io.carttransfer.ledger.Totals;
import io.carttransfer.ledger.UnknownSkus;
import io.carttransfer.store.MemoryUse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Finds problems in what was counted. */
final class Concerns {

  private static final long DAY = Duration.ofDays(1).toMillis();
  private static final double NEARLY_FULL = 0.8;

  private final List<Concern> found = new ArrayList<>();

  /**
   * @param use how full the memory store is; null for other stores
   */
  List<Concern> ofNode(Meters meters, LedgerHealth ledger, @Nullable MemoryUse use, long now) {
    Meters.Outage outage = meters.outage();
    if (outage != null) {
      add("store-unavailable", outage.message(), "store", outage.since(), 0, 0);
    }
    if (!ledger.isUp()) {
      String message = ledger.message() == null ? "The ledger does not respond." : ledger.message();
      add("ledger-unavailable", message, "ledger", 0, 0, ledger.skipped());
    } else if (ledger.skipped() > 0) {
      String steps = Words.count(ledger.skipped(), "step", "steps");
      add(
          "ledger-skipped",
          steps + " of this node are missing from the ledger. The log has them.",
          "ledger",
          0,
          0,
          ledger.skipped());
    }
    if (use != null && use.share() > NEARLY_FULL) {
      add(
          "store-nearly-full",
          "The memory store is "
              + percent(use.share())
              + " full. When it is full, no bag is accepted.",
          "store",
          0,
          0,
          0);
    }
    addUnnamed(
        meters,
        now,
        "refused-unauthorized",
        "unauthorized",
        "Calls of the endpoint on this node had a missing or wrong Authorization header. Each"
            + " run of the checker causes two.");
    addUnnamed(
        meters,
        now,
        Step.NOT_RECORDED,
        "order-not-recorded",
        "An order was placed on this node, but its bag is unknown; the log has the order"
            + " number.");
    return found;
  }

  /** Events without a reference appear only here and in the log. */
  private void addUnnamed(Meters meters, long now, String outcome, String anchor, String sentence) {
    Outcomes.Count count = meters.outcomes().unnamed().get(outcome);
    if (count != null && now - count.lastAt() < DAY) {
      add(outcome, sentence, anchor, count.firstAt(), count.lastAt(), count.times());
    }
  }

  List<Concern> ofTotals(Totals totals) {
    Map<String, Fault> byOutcome = new LinkedHashMap<>();
    for (Fault fault : totals.faults()) {
      byOutcome.merge(fault.outcome(), fault, Fault::plus);
    }
    byOutcome.values().forEach(this::addFault);
    totals
        .sharedOrders()
        .forEach(
            (order, references) ->
                add(
                    "shared-order",
                    "The order number "
                        + order
                        + " belongs to several references, such as "
                        + String.join(" and ", references)
                        + ".",
                    "ordered-twice",
                    0,
                    0,
                    references.size()));
    UnknownSkus unknown = totals.unknownSkus();
    if (unknown.isUnusual()) {
      add(
          "unknown-skus",
          percent(unknown.share())
              + " of the bags of the last 24 hours had SKUs that the shop does not have"
              + (unknown.hasPast()
                  ? ", " + percent(unknown.usualShare()) + " in the six days before."
                  : "."),
          "unknown-sku",
          0,
          0,
          unknown.recent());
    }
    return found;
  }

  private void addFault(Fault fault) {
    switch (fault.outcome()) {
      case "cart-failed":
      case "cart-emptied":
        add(fault, "The shop's cart could not be filled.", "cart-failed");
        break;
      case "lines-refused":
      case "cart-incomplete":
        add(fault, "Products were no longer available when the bag was opened.", "unknown-sku");
        break;
      case Step.ORDERED_TWICE:
        add(fault, "A bag was ordered twice, under two order numbers.", "ordered-twice");
        break;
      case Step.NOT_RECORDED:
      case Step.STILL_NOT_RECORDED:
        add(fault, "An order was placed and could not be recorded.", "order-not-recorded");
        break;
      case "order-held-back":
        add(
            fault,
            "A page showed an order number that it already had before the bag arrived.",
            "order-held-back");
        break;
      case "refused-lookup-failed":
        add(fault, "The shop's catalogue did not respond.", "lookup");
        break;
      case "refused-store-unavailable":
      case "refused-store-full":
        add(fault, "Bags could not be stored.", "store");
        break;
      default:
        if (!fault.outcome().startsWith("refused-")) {
          add(fault, capital(Story.reason(fault.outcome())) + ".", anchor(fault.outcome()));
        }
    }
  }

  private static String percent(double share) {
    return Math.round(100 * share) + " %";
  }

  private static String anchor(String code) {
    for (Reason reason : Reason.values()) {
      if (reason.code().equals(code)) {
        return reason.anchor();
      }
    }
    return "cart-failed";
  }

  private static String capital(String text) {
    return Character.toUpperCase(text.charAt(0)) + text.substring(1);
  }

  private void add(Fault fault, String sentence, String anchor) {
    String references = Words.count(fault.references(), "reference", "references");
    add(
        fault.outcome(),
        sentence + " " + capital(references) + ".",
        anchor,
        fault.firstAt(),
        fault.lastAt(),
        fault.times());
  }

  private void add(String code, String sentence, String anchor, long since, long last, long times) {
    found.add(new Concern(code, sentence, anchor, since, last, times));
  }
}

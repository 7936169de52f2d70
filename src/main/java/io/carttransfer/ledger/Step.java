package io.carttransfer.ledger;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One step of a reference: what happened, when first and last, and how often. Immutable. Every text
 * is bounded, so that a step takes at most some 2 KB.
 */
public final class Step {

  /** The outcome of an order that was recorded. */
  public static final String ORDERED = "ordered";

  /** The outcome of a second order for a reference. */
  public static final String ORDERED_TWICE = "ordered-twice";

  /** The outcome of an order that the store could not record. */
  public static final String NOT_RECORDED = "order-not-recorded";

  /** The outcome of such an order if the store still cannot record it. */
  public static final String STILL_NOT_RECORDED = "order-still-not-recorded";

  /** The prefix of test references. */
  public static final String TEST_PREFIX = "test-";

  private static final int LONGEST_REFERENCE = 64;
  private static final int LONGEST_VALUE = 128;

  private final String reference;
  private final String outcome;
  private final Map<String, String> details;
  private final String node;
  private final long firstAt;
  private final long lastAt;
  private final long times;

  private Step(
      String reference,
      String outcome,
      Map<String, String> details,
      String node,
      long firstAt,
      long lastAt,
      long times) {
    this.reference = reference;
    this.outcome = outcome;
    this.details = details;
    this.node = node;
    this.firstAt = firstAt;
    this.lastAt = lastAt;
    this.times = times;
  }

  /**
   * A step that happened now.
   *
   * @param details the other values of the log line, by name; unescaped
   * @param node which node it happened on
   * @param at when, in milliseconds since 1970
   */
  static Step of(
      String reference, String outcome, Map<String, String> details, String node, long at) {
    Map<String, String> bounded = new LinkedHashMap<>();
    details.forEach((name, value) -> bounded.put(name, cut(value, longest(name))));
    return new Step(
        cut(reference, LONGEST_REFERENCE),
        outcome,
        Collections.unmodifiableMap(bounded),
        node,
        at,
        at,
        1);
  }

  /** The same with the counts of a ledger. */
  Step withTimes(long first, long last, long often) {
    return new Step(reference, outcome, details, node, first, last, often);
  }

  /** The same under another outcome. */
  Step as(String other) {
    return new Step(reference, other, details, node, firstAt, lastAt, times);
  }

  /**
   * This step after it has happened again: the first time of this one, everything else from the
   * other.
   */
  Step again(Step other) {
    return new Step(
        reference,
        outcome,
        other.details,
        other.node,
        firstAt,
        Math.max(lastAt, other.lastAt),
        times + other.times);
  }

  /** The platform's name for the order; never null. */
  public String reference() {
    return reference;
  }

  /** What happened: the outcome in the log; never null. */
  public String outcome() {
    return outcome;
  }

  /** How far it takes the transfer; never null. */
  public Stage stage() {
    return Stage.of(outcome);
  }

  /** The other values of the log line, by name, unescaped and truncated; never null. */
  public Map<String, String> details() {
    return details;
  }

  /** One of the details, or null. */
  public @Nullable String detail(String name) {
    return details.get(name);
  }

  /** What the shop calls the order, or null. */
  public @Nullable String order() {
    return details.get("order");
  }

  /** The short name of the token, or null. */
  public @Nullable String token() {
    return details.get("token");
  }

  /** The node that saw it last; never null. */
  public String node() {
    return node;
  }

  /** When it happened first, in milliseconds since 1970. */
  public long firstAt() {
    return firstAt;
  }

  /** When it happened last, in milliseconds since 1970. */
  public long lastAt() {
    return lastAt;
  }

  /** How often it happened, at least once. */
  public long times() {
    return times;
  }

  /** Whether the reference is a test's. */
  static boolean isTest(String reference) {
    return reference.startsWith(TEST_PREFIX);
  }

  /** The approximate heap that it uses: objects, and two bytes for each character. */
  int bytes() {
    int bytes = 160 + 2 * outcome.length();
    for (Map.Entry<String, String> detail : details.entrySet()) {
      bytes += 100 + 2 * detail.getValue().length();
    }
    return bytes;
  }

  private static int longest(String name) {
    return name.equals("skus") || name.equals("lines") || name.equals("cause")
        ? 3 * LONGEST_VALUE
        : LONGEST_VALUE;
  }

  private static String cut(String text, int longest) {
    return text.length() <= longest ? text : text.substring(0, longest) + "...";
  }
}

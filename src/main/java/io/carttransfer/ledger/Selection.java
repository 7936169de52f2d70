package io.carttransfer.ledger;

import org.jspecify.annotations.Nullable;

/**
 * Which references to list, newest first: those that match a text and are in a state, after the
 * place where an earlier listing ended. Immutable.
 *
 * <p>A text matches the beginning of a reference, a whole order number, the short name of a token,
 * or part of a SKU that was refused; an engine may look for that in the newest refusals only.
 */
public final class Selection {

  private final @Nullable String text;
  private final @Nullable State state;
  private final int limit;
  private final long beforeAt;
  private final String beforeReference;

  private Selection(
      @Nullable String text,
      @Nullable State state,
      int limit,
      long beforeAt,
      String beforeReference) {
    this.text = text;
    this.state = state;
    this.limit = limit;
    this.beforeAt = beforeAt;
    this.beforeReference = beforeReference;
  }

  /**
   * The newest ones.
   *
   * @param text null or empty for all
   * @param state null for all
   * @param limit how many at most
   */
  public static Selection of(@Nullable String text, @Nullable State state, int limit) {
    String wanted = text == null || text.trim().isEmpty() ? null : text.trim();
    return new Selection(wanted, state, limit, Long.MAX_VALUE, "");
  }

  /**
   * The next ones after the place in {@link Listing#nextAt()} and {@link Listing#nextReference()}.
   */
  public Selection before(long at, String reference) {
    return new Selection(text, state, limit, at, reference);
  }

  /** What to search for, or null. */
  @Nullable String text() {
    return text;
  }

  /** The state, or null. */
  @Nullable State state() {
    return state;
  }

  int limit() {
    return limit;
  }

  long beforeAt() {
    return beforeAt;
  }

  String beforeReference() {
    return beforeReference;
  }

  /** Whether this step alone puts its reference into the selection. */
  boolean matches(Step step) {
    return text == null ? state == null || state.includes(step.stage()) : matches(step, text);
  }

  private static boolean matches(Step step, String text) {
    String skus = step.detail("skus");
    return step.reference().startsWith(text)
        || text.equals(step.order())
        || text.equals(step.token())
        || step.stage() == Stage.REFUSED && skus != null && skus.contains(text);
  }

  boolean admits(History history) {
    return state == null || state.includes(history);
  }

  /** The reference's position in the order: when its newest matching step began. */
  long place(History history) {
    long place = Long.MIN_VALUE;
    for (Step step : history.steps()) {
      if (matches(step)) {
        place = Math.max(place, step.firstAt());
      }
    }
    return place;
  }

  /** Whether a place is after the one where the earlier listing ended. */
  boolean isBehind(long at, String reference) {
    return at < beforeAt || at == beforeAt && reference.compareTo(beforeReference) < 0;
  }
}

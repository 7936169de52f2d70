package io.carttransfer.ledger;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The states by which references can be selected. */
public enum State {
  /** The bag was refused. */
  REFUSED(Stage.REFUSED, Stage.REFUSED),
  /** The bag was accepted, but not opened. */
  UNOPENED(Stage.TAKEN, Stage.TAKEN),
  /** The bag was opened, but is not in the cart. */
  OPENED(Stage.OPENED, Stage.OPENED_TROUBLE),
  /** The bag is in the cart, but no order is known. */
  FILLED(Stage.FILLED, Stage.FILLED),
  /** An order was placed. */
  ORDERED(Stage.ORDERED, Stage.ORDER_TROUBLE),
  /** Something failed on the way, even if it succeeded later. */
  TROUBLE(Stage.OPENED_TROUBLE, Stage.ORDER_TROUBLE);

  private final Stage lowest;
  private final Stage highest;

  State(Stage lowest, Stage highest) {
    this.lowest = lowest;
    this.highest = highest;
  }

  /** The lowest of its stages. */
  Stage lowest() {
    return lowest;
  }

  /** The highest of its stages. */
  Stage highest() {
    return highest;
  }

  /** Whether a step can put a reference into this state. */
  boolean includes(Stage stage) {
    return this == TROUBLE
        ? stage.isTrouble()
        : stage.compareTo(lowest) >= 0 && stage.compareTo(highest) <= 0;
  }

  /** Whether the reference is in this state. */
  public boolean includes(History history) {
    return this == TROUBLE ? history.isTrouble() : includes(history.stage());
  }

  /** The name in addresses and answers. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The state of a name, or null. */
  public static @Nullable State ofWord(String word) {
    for (State state : values()) {
      if (state.word().equals(word)) {
        return state;
      }
    }
    return null;
  }

  /** How far a reference came: any state except {@link #TROUBLE}. */
  public static State of(Stage stage) {
    for (State state : values()) {
      if (state.includes(stage)) {
        return state;
      }
    }
    throw new IllegalStateException("every stage is in a state");
  }
}

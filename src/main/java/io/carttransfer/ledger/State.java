package io.carttransfer.ledger;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What a reference can be picked by. */
public enum State {
  /** The bag was not taken. */
  REFUSED(Stage.REFUSED, Stage.REFUSED),
  /** The bag was taken, and nobody came with its token. */
  UNOPENED(Stage.TAKEN, Stage.TAKEN),
  /** Somebody came, and the bag did not get into the cart. */
  OPENED(Stage.OPENED, Stage.OPENED_TROUBLE),
  /** The bag got into the cart, and no order is known. */
  FILLED(Stage.FILLED, Stage.FILLED),
  /** An order was placed. */
  ORDERED(Stage.ORDERED, Stage.ORDER_TROUBLE),
  /** Something went wrong on the way, whatever became of it. */
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

  /** Whether a step can make a reference one of this state. */
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

  /** How far a reference came: any state but {@link #TROUBLE}. */
  public static State of(Stage stage) {
    for (State state : values()) {
      if (state.includes(stage)) {
        return state;
      }
    }
    throw new IllegalStateException("every stage is in a state");
  }
}

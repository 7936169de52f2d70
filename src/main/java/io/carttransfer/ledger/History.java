package io.carttransfer.ledger;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Everything that the ledger knows about one reference. Immutable. */
public final class History {

  private final String reference;
  private final List<Step> steps;

  /**
   * @param steps at least one, all of one reference
   */
  History(List<Step> steps) {
    List<Step> sorted = new ArrayList<>(steps);
    sorted.sort(Comparator.comparingLong(Step::firstAt).thenComparing(step -> step.stage()));
    this.steps = Collections.unmodifiableList(sorted);
    this.reference = sorted.get(0).reference();
  }

  /** The platform's name for the order; never null. */
  public String reference() {
    return reference;
  }

  /** In the order of their first occurrence; at least one. */
  public List<Step> steps() {
    return steps;
  }

  /** The first step of this outcome, or null. */
  public @Nullable Step step(String outcome) {
    for (Step step : steps) {
      if (step.outcome().equals(outcome)) {
        return step;
      }
    }
    return null;
  }

  /** The first step that reached this stage or a later one, or null. */
  public @Nullable Step reached(Stage stage) {
    for (Step step : steps) {
      if (step.stage().number() >= stage.number()) {
        return step;
      }
    }
    return null;
  }

  /** How far it came. */
  public Stage stage() {
    return Collections.max(steps, Comparator.comparing(Step::stage)).stage();
  }

  /** The step that began last; never null. */
  public Step newest() {
    return steps.get(steps.size() - 1);
  }

  /** The order number that was recorded first, or null. */
  public @Nullable String order() {
    for (Step step : steps) {
      if (step.order() != null && step.stage().number() >= Stage.ORDERED.number()) {
        return step.order();
      }
    }
    return null;
  }

  /** Whether somebody should look at one of its steps. */
  public boolean isTrouble() {
    for (Step step : steps) {
      if (step.stage().isTrouble()) {
        return true;
      }
    }
    return false;
  }

  /** Whether a step says that an order is not recorded, although it was recorded later. */
  boolean isRecordedAfterAll(Step step) {
    Step ordered = step(Step.ORDERED);
    return (step.outcome().equals(Step.NOT_RECORDED)
            || step.outcome().equals(Step.STILL_NOT_RECORDED))
        && ordered != null
        && Objects.equals(ordered.order(), step.order());
  }

  /** Whether the reference is a test, and therefore not counted. */
  public boolean isTest() {
    return Step.isTest(reference);
  }
}

package io.carttransfer.ledger;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The steps of the last minute, so that none is written more than once a minute: what is repeated
 * meanwhile is counted here. Not thread-safe.
 */
final class RecentSteps {

  private static final int MOST = 4096;

  private final long pause;
  private final Map<String, Waiting> written = new LinkedHashMap<>();

  /**
   * @param pause nanoseconds that a step waits for its next statement
   */
  RecentSteps(long pause) {
    this.pause = pause;
  }

  /** Whether a step was written less than a minute ago; then it is counted and waits. */
  boolean keeps(TimedStep step) {
    Waiting waiting = written.get(key(step));
    if (waiting == null) {
      return false;
    }
    waiting.add(step);
    return true;
  }

  /** Notes that a step has been written. */
  void wrote(TimedStep step, long now) {
    written.remove(key(step));
    written.put(key(step), new Waiting(now));
  }

  /**
   * Takes what has waited for its minute.
   *
   * @param all whether to take the others, too
   */
  List<TimedStep> takeDue(long now, boolean all) {
    List<TimedStep> due = new ArrayList<>();
    Iterator<Waiting> oldest = written.values().iterator();
    while (oldest.hasNext()) {
      Waiting waiting = oldest.next();
      if (!all && now - waiting.since < pause && written.size() <= MOST) {
        break;
      }
      if (waiting.step != null) {
        due.add(waiting.step);
      }
      oldest.remove();
    }
    return due;
  }

  /** The order's number is part of it: a second number is a step of its own. */
  private static String key(TimedStep step) {
    return step.step().outcome() + ' ' + step.step().reference() + ' ' + step.step().order();
  }

  private static final class Waiting {

    private final long since;
    private @Nullable TimedStep step;

    Waiting(long since) {
      this.since = since;
    }

    void add(TimedStep repeated) {
      step =
          step == null
              ? repeated
              : new TimedStep(step.step().again(repeated.step()), repeated.nanos());
    }
  }
}

package io.carttransfer.ledger;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The steps of the last minute, so that none is written more than once a minute: repetitions are
 * counted here. Not thread-safe.
 */
final class RecentSteps {

  private static final int MOST = 4096;

  private final long pause;
  private final Map<String, Waiting> written = new LinkedHashMap<>();

  /**
   * @param pause nanoseconds before the next statement for the same step
   */
  RecentSteps(long pause) {
    this.pause = pause;
  }

  /** Whether a step was written less than a minute ago; if so, counts it. */
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
   * The oldest repeated step that is due; null if there is none. It stays until it is {@link
   * #counted}, so that nothing is lost if the engine fails.
   *
   * @param all whether younger ones are due, too
   */
  @Nullable TimedStep due(long now, boolean all) {
    Iterator<Waiting> oldest = written.values().iterator();
    while (oldest.hasNext()) {
      Waiting waiting = oldest.next();
      if (!all && now - waiting.since < pause && written.size() <= MOST) {
        return null;
      }
      if (waiting.step != null) {
        return waiting.step;
      }
      oldest.remove();
    }
    return null;
  }

  /** Notes that a step that was due has been written. */
  void counted(TimedStep step, long now) {
    written.remove(key(step));
    if (written.size() < MOST) {
      written.put(key(step), new Waiting(now));
    }
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

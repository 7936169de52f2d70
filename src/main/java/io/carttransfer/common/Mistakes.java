package io.carttransfer.common;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Collects configuration errors, so that all are reported together. Not thread-safe: each start
 * uses its own.
 */
public final class Mistakes {

  private final List<Mistake> all = new ArrayList<>();

  /** Adds an error. */
  public void add(Mistake mistake) {
    all.add(mistake);
  }

  /**
   * How many there are so far; a reader compares the number before and after to see whether it
   * failed.
   */
  public int count() {
    return all.size();
  }

  /** Whether there is none. */
  public boolean isEmpty() {
    return all.isEmpty();
  }

  @Override
  public String toString() {
    return all.toString();
  }

  /** The errors in the order in which they were found; never null. */
  public List<Mistake> list() {
    return Collections.unmodifiableList(all);
  }
}

package io.carttransfer.ledger;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Some references, newest first, and where the next ones begin. Immutable. */
public final class Listing {

  private final List<History> histories;
  private final boolean more;
  private final long nextAt;
  private final String nextReference;

  Listing(List<History> histories, boolean more, long nextAt, String nextReference) {
    this.histories = Collections.unmodifiableList(new ArrayList<>(histories));
    this.more = more;
    this.nextAt = nextAt;
    this.nextReference = nextReference;
  }

  /** Newest first; may be empty. */
  public List<History> histories() {
    return histories;
  }

  /** Whether there may be more after them. */
  public boolean hasMore() {
    return more;
  }

  /** With {@link #nextReference()} the place for {@link Selection#before}. */
  public long nextAt() {
    return nextAt;
  }

  /** With {@link #nextAt()} the place for {@link Selection#before}. */
  public String nextReference() {
    return nextReference;
  }
}

package io.carttransfer.ledger;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** The periods that totals are made for. */
public enum Period {
  DAY("24h", Duration.ofHours(24), Duration.ofHours(1)),
  WEEK("7d", Duration.ofDays(7), Duration.ofDays(1)),
  MONTH("30d", Duration.ofDays(30), Duration.ofDays(1));

  private final String word;
  private final Duration length;
  private final Duration bucket;

  Period(String word, Duration length, Duration bucket) {
    this.word = word;
    this.length = length;
    this.bucket = bucket;
  }

  /** The name in addresses and answers. */
  public String word() {
    return word;
  }

  /** How long it is. */
  public Duration length() {
    return length;
  }

  /** The length of one column of its chart. */
  public Duration bucket() {
    return bucket;
  }

  /** The period of a name, or null. */
  public static @Nullable Period ofWord(String word) {
    for (Period period : values()) {
      if (period.word.equals(word)) {
        return period;
      }
    }
    return null;
  }
}

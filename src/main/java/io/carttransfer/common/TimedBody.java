package io.carttransfer.common;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.Arrays;
import java.util.function.LongSupplier;

/**
 * A request's body as it arrives, read within limits of size and time. Used once.
 *
 * <p>The time is checked between reads; for a client that sends nothing at all, the container's own
 * read time-out applies.
 */
public final class TimedBody {

  /** How reading ended. */
  public enum End {
    /** All of it has arrived. */
    WHOLE,
    /** It exceeds the limit. */
    TOO_LARGE,
    /** The time is over. */
    TOO_SLOW,
    /** The client disconnected, sent something that is not a body, or was silent for too long. */
    BROKEN
  }

  private static final int LEAST = 512;

  /** A larger buffer is allocated only when more than this arrives. */
  private static final int MOST_AT_ONCE = 16 * 1024;

  private final int largest;
  private final Duration time;
  private final int step;
  private final LongSupplier nanos;
  private final long start;
  private byte[] bytes;
  private int size;

  /**
   * The time begins now.
   *
   * @param declared length of the body as the request declares it, or less than 0
   * @param largest bytes
   * @param time in which it must be complete
   * @param step for each so many bytes received, the same time is granted once more
   * @param nanos a monotonic clock
   */
  public TimedBody(long declared, int largest, Duration time, int step, LongSupplier nanos) {
    this.largest = largest;
    this.time = time;
    this.step = step;
    this.nanos = nanos;
    this.start = nanos.getAsLong();
    // One more than is declared, so that its end is seen without a larger array.
    this.bytes = new byte[(int) Math.max(LEAST, Math.min(declared, MOST_AT_ONCE) + 1)];
  }

  /** Reads until it is complete, too large or too late. */
  public End read(InputStream in) {
    try {
      for (int n; (n = in.read(bytes, size, bytes.length - size)) >= 0; ) {
        size += n;
        if (size > largest) {
          return End.TOO_LARGE;
        }
        if (isLate()) {
          return End.TOO_SLOW;
        }
        if (size == bytes.length) {
          bytes = Arrays.copyOf(bytes, 2 * size);
        }
      }
      return End.WHOLE;
    } catch (IOException e) {
      return isLate() ? End.TOO_SLOW : End.BROKEN;
    }
  }

  /** What has arrived so far, complete or not. */
  public byte[] bytes() {
    return Arrays.copyOf(bytes, size);
  }

  /** Whether the time is over. */
  public boolean isLate() {
    return nanos.getAsLong() - start > time.toNanos() * (1 + size / step);
  }
}

package io.carttransfer.common;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.carttransfer.common.TimedBody.End;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.Random;
import java.util.function.LongSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How long a body may take, and how large it may be. */
class TimedBodyTest {

  private static final long SECOND = Duration.ofSeconds(1).toNanos();

  private long nanos = Long.MAX_VALUE - SECOND;

  /** Each read takes a time and gives a part of the body. */
  private InputStream slow(int bytes, int part, long time) {
    return new InputStream() {
      private int left = bytes;

      @Override
      public int read() {
        throw new AssertionError("bytes are read in parts");
      }

      @Override
      public int read(byte[] into, int from, int length) {
        if (left == 0) {
          return -1;
        }
        nanos += time;
        int n = Math.min(Math.min(part, length), left);
        left -= n;
        return n;
      }
    };
  }

  private TimedBody body(int largest, int step) {
    LongSupplier clock = () -> nanos;
    return new TimedBody(-1, largest, Limits.BODY_TIME, step, clock);
  }

  @Test
  void aBodyHasFiveSeconds() {
    assertEquals(End.WHOLE, body(1000, Integer.MAX_VALUE).read(slow(5, 1, SECOND)));
    assertEquals(End.TOO_SLOW, body(1000, Integer.MAX_VALUE).read(slow(5, 1, SECOND + 1)));
    assertEquals(End.TOO_SLOW, body(1000, Integer.MAX_VALUE).read(slow(1, 1, 5 * SECOND + 1)));
  }

  @Test
  void aLandingHasFiveMoreForEach32KiB() {
    int step = Limits.BODY_STEP;
    int largest = Limits.TOKEN_LENGTH;

    assertEquals(End.WHOLE, body(largest, step).read(slow(2 * step, step / 32, SECOND * 5 / 32)));
    assertEquals(End.TOO_SLOW, body(largest, step).read(slow(step - 1, step, 5 * SECOND + 1)));
    assertEquals(End.TOO_SLOW, body(largest, step).read(slow(4 * step, step / 16, SECOND)));
    assertEquals(32 * 1024, step);
  }

  @Test
  void itIsWholeUpToItsBoundAndKeptSoFarBeyond() throws IOException {
    byte[] bytes = new byte[10];
    bytes[9] = 7;
    TimedBody whole = body(10, 1000);
    TimedBody large = body(9, 1000);

    assertEquals(End.WHOLE, whole.read(new ByteArrayInputStream(bytes)));
    assertEquals(End.TOO_LARGE, large.read(new ByteArrayInputStream(bytes)));

    assertArrayEquals(bytes, whole.bytes());
    assertArrayEquals(bytes, large.bytes());
  }

  @ParameterizedTest
  @ValueSource(longs = {-1, 0, 1, 511, 512, 5_000, 16 * 1024, 20_000, Long.MAX_VALUE})
  void whatComesCountsAndNotWhatIsDeclared(long declared) {
    byte[] bytes = new byte[20_000];
    new Random(declared).nextBytes(bytes);
    TimedBody body = new TimedBody(declared, bytes.length, Limits.BODY_TIME, 1000, () -> nanos);

    assertEquals(End.WHOLE, body.read(new ByteArrayInputStream(bytes)));
    assertArrayEquals(bytes, body.bytes());
  }

  @Test
  void aReadThatGivesNothingYetIsNotTheEnd() {
    InputStream hesitant =
        new InputStream() {
          private int reads;

          @Override
          public int read() {
            throw new AssertionError("bytes are read in parts");
          }

          @Override
          public int read(byte[] into, int from, int length) {
            return new int[] {0, 3, -1}[reads++];
          }
        };
    TimedBody body = body(10, 1000);

    assertEquals(End.WHOLE, body.read(hesitant));
    assertEquals(3, body.bytes().length);
  }

  @Test
  void whatBreaksOffIsLateWhenTheTimeIsOver() {
    InputStream broken =
        new InputStream() {
          @Override
          public int read() throws IOException {
            throw new IOException("gone");
          }
        };
    TimedBody body = body(10, 1000);
    TimedBody late = body(10, 1000);

    assertEquals(End.BROKEN, body.read(broken));
    assertFalse(body.isLate());
    nanos += 5 * SECOND + 1;

    assertTrue(late.isLate());
    assertEquals(End.TOO_SLOW, late.read(broken));
  }
}

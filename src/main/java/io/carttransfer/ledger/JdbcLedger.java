package io.carttransfer.ledger;

import io.carttransfer.database.Work;
import io.carttransfer.text.Shown;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the ledger in one table of the shop's database, so that its nodes share it. Thread-safe,
 * without threads of its own.
 *
 * <p>The shop runs the script of its engine once ({@code io/carttransfer/ledger/*.sql} in the jar).
 * Times are the database's, as for the jdbc store.
 *
 * <p>One thread of a node writes at a time: its own step, and those that others have queued; the
 * others queue theirs and continue. What does not fit into the queue is skipped and counted. After
 * a failure the engine is left alone for thirty seconds.
 */
public final class JdbcLedger implements Ledger {

  private static final Logger LOG = Logger.getLogger("io.carttransfer.ledger");

  private static final int QUEUE = 512;
  private static final int ATTEMPTS = 3;
  private static final long SECOND = Duration.ofSeconds(1).toNanos();
  private static final long PAUSE = 30 * SECOND;
  private static final long MINUTE = 60 * SECOND;

  /** How long one thread writes what others have queued. */
  private static final long PATIENCE = SECOND / 4;

  private final LedgerDatabase database;
  private final LedgerReader reader;
  private final ExpiredSteps expired;
  private final LongSupplier nanos;

  private final BlockingQueue<TimedStep> queue = new ArrayBlockingQueue<>(QUEUE);
  private final ReentrantLock writing = new ReentrantLock();
  private final RecentSteps recent = new RecentSteps(MINUTE);
  private final AtomicLong skipped = new AtomicLong();
  private int failedAttempts;

  private volatile @Nullable String failure;
  private volatile long failedAt;
  private long loggedAt;

  /**
   * @param source the shop's own pool, which limits the wait for a connection
   * @param kept how long a step is kept
   * @param nanos a monotonic clock, such as {@link System#nanoTime()}
   */
  public JdbcLedger(DataSource source, Duration kept, LongSupplier nanos) {
    this.database = new LedgerDatabase(source);
    this.reader = new LedgerReader();
    this.expired = new ExpiredSteps(kept);
    this.nanos = nanos;
    this.loggedAt = nanos.getAsLong() - MINUTE;
  }

  @Override
  public void record(Step step) {
    if (!queue.offer(new TimedStep(step, nanos.getAsLong()))) {
      skipped.incrementAndGet();
    }
    writeQueue(false);
  }

  /** Writes what is queued, unless another thread does or the engine is left alone. */
  private void writeQueue(boolean all) {
    long begin = nanos.getAsLong();
    do {
      if (isLeftAlone() || !writing.tryLock()) {
        return;
      }
      try {
        database.call("write the ledger", connection -> write(connection, begin, all));
        failure = null;
        failedAttempts = 0;
      } catch (LedgerUnavailable e) {
        failed(e);
      } finally {
        writing.unlock();
      }
      // A step queued while this thread was about to stop would wait for the next one.
    } while (!queue.isEmpty() && nanos.getAsLong() - begin < PATIENCE);
  }

  private boolean write(Connection connection, long begin, boolean all) throws SQLException {
    LedgerTable table = new LedgerTable(connection);
    boolean wrote = false;
    for (TimedStep next = queue.peek(); next != null; next = queue.peek()) {
      if (!recent.keeps(next)) {
        table.add(next.step(), next.age(nanos.getAsLong()));
        recent.wrote(next, nanos.getAsLong());
        wrote = true;
      }
      queue.poll();
      failedAttempts = 0;
      if (nanos.getAsLong() - begin > PATIENCE) {
        break;
      }
    }
    TimedStep due = recent.due(nanos.getAsLong(), all);
    while (due != null) {
      table.count(due.step(), due.age(nanos.getAsLong()));
      recent.counted(due, nanos.getAsLong());
      due = recent.due(nanos.getAsLong(), all);
    }
    if (wrote) {
      expired.deleteSome(connection);
    }
    return wrote;
  }

  private boolean isLeftAlone() {
    return failure != null && nanos.getAsLong() - failedAt < PAUSE;
  }

  private void failed(LedgerUnavailable e) {
    failedAt = nanos.getAsLong();
    failure = Shown.message(e);
    failedAttempts++;
    if (failedAttempts >= ATTEMPTS && queue.poll() != null) {
      // Perhaps the engine rejects only this one step.
      failedAttempts = 0;
      skipped.incrementAndGet();
    }
    if (failedAt - loggedAt >= MINUTE) {
      loggedAt = failedAt;
      LOG.log(
          Level.WARNING,
          "{0} The plug-in tries again in 30 seconds; shoppers and the platform are not"
              + " affected. Skipped so far: {1}.",
          new Object[] {Shown.message(e), skipped.get()});
    }
  }

  @Override
  public Optional<History> find(String reference) throws LedgerUnavailable {
    return read(connection -> reader.find(connection, reference));
  }

  @Override
  public Listing list(Selection selection) throws LedgerUnavailable {
    return read(connection -> reader.list(connection, selection));
  }

  @Override
  public Totals totals(Period period) throws LedgerUnavailable {
    return read(connection -> new TotalsReader(connection, period).read());
  }

  private <T> T read(Work<T, LedgerUnavailable> work) throws LedgerUnavailable {
    writeQueue(false);
    String message = failure;
    if (message != null && isLeftAlone()) {
      throw new LedgerUnavailable(message, null);
    }
    return database.call("read the ledger", work);
  }

  @Override
  public LedgerHealth health() {
    String message = failure;
    return new LedgerHealth(message == null, skipped.get(), 0, message);
  }

  @Override
  public boolean isShared() {
    return true;
  }

  /** Writes what is queued; does not close the shop's pool. */
  @Override
  public void close() {
    writeQueue(true);
  }
}

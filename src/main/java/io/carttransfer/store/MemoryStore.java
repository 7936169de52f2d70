package io.carttransfer.store;

import io.carttransfer.common.Limits;
import io.carttransfer.common.Reason;
import io.carttransfer.transfer.Token;
import io.carttransfer.transfer.Transfer;
import java.time.Duration;
import java.util.Base64;
import java.util.function.LongSupplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Keeps transfers in the heap of one node: there is nothing to set up, and everything is lost when
 * the node ends. Thread-safe, without threads of its own.
 *
 * <p>It never exceeds its limit. A full store refuses new transfers and never drops a live one.
 * Orders are remembered for {@link Limits#ORDER_MEMORY}; when space is needed, those that no longer
 * belong to a live transfer are dropped, the oldest first. An order is recorded even if the store
 * is full of younger ones: there are too few for this to matter, and a lost order would let a bag
 * be sold twice.
 */
public final class MemoryStore implements TransferStore {

  private static final Logger LOG = Logger.getLogger("io.carttransfer.store");

  private static final String UNKNOWN =
      "Nothing is stored for {0}. If it has not expired: did another node or web application"
          + " receive the POST, or was this one restarted? Several of them need a shared"
          + " store.";
  private static final long MINUTE = Duration.ofMinutes(1).toNanos();

  private final KeyedTokens tokens;
  private final long lifetime;
  private final long maxBytes;
  private final LongSupplier nanos;

  private final Object lock = new Object();
  private final MemoryRows transfers = new MemoryRows();
  private final MemoryRows orders = new MemoryRows();
  private long explainedAt;

  /**
   * @param namespace separates this shop's tokens from those of others
   * @param lifetime how long a transfer can be opened
   * @param maxBytes how much heap transfers and orders may take together
   * @param nanos a monotonic clock, such as {@link System#nanoTime()}
   */
  public MemoryStore(String namespace, Duration lifetime, long maxBytes, LongSupplier nanos) {
    this.tokens = new KeyedTokens(namespace);
    this.lifetime = lifetime.toNanos();
    this.maxBytes = maxBytes;
    this.nanos = nanos;
    this.explainedAt = nanos.getAsLong() - MINUTE;
  }

  @Override
  public Token save(Transfer transfer) throws AlreadyOrdered, StoreUnavailable {
    String key = tokens.key(transfer.reference());
    Token token = tokens.next(key);
    byte[] tokenHash = token.wholeHash();
    byte[] keyBytes = bytes(key);
    byte[] content = TransferCodec.encode(transfer);

    synchronized (lock) {
      long now = nanos.getAsLong();
      String orderNumber = orderNumber(keyBytes, now);
      if (orderNumber != null) {
        throw new AlreadyOrdered(transfer.reference(), orderNumber);
      }
      dropSomeOfTheExpired(now);
      if (!makeRoom(MemoryRows.bytes(Long.BYTES + content.length), now)) {
        throw new StoreUnavailable(Reason.STORE_FULL, fullMessage(), null);
      }
      transfers.put(tokenHash, now, content);
    }
    return token;
  }

  @Override
  public Opening open(Token token) throws StoreUnavailable {
    if (!token.isKeyed()) {
      return Opening.gone();
    }
    byte[] tokenHash = token.wholeHash();
    byte[] keyBytes = bytes(token.key());

    MemoryRows.Row row;
    long age;
    String orderNumber;
    boolean explain;
    synchronized (lock) {
      long now = nanos.getAsLong();
      row = transfers.get(tokenHash);
      age = row == null ? 0 : row.age(now);
      orderNumber = orderNumber(keyBytes, now);
      explain = row == null && isTimeToExplain(now);
    }
    if (row == null) {
      if (explain) {
        LOG.log(Level.INFO, UNKNOWN, token);
      }
      return Opening.gone();
    }
    if (age >= lifetime) {
      return Opening.gone();
    }
    return orderNumber == null
        ? Opening.live(TransferCodec.decodeStored(row.content(), token), Duration.ofNanos(age))
        : Opening.ordered(orderNumber);
  }

  @Override
  public String markOrdered(String reference, String orderNumber) {
    byte[] keyBytes = bytes(tokens.key(reference));
    byte[] content = OrderNumber.encode(orderNumber);
    synchronized (lock) {
      long now = nanos.getAsLong();
      String first = orderNumber(keyBytes, now);
      if (first != null) {
        return first;
      }
      dropSomeOfTheExpired(now);
      makeRoom(MemoryRows.bytes(Long.BYTES + content.length), now);
      orders.put(keyBytes, now, content);
    }
    return orderNumber;
  }

  @Override
  public void close() {
    synchronized (lock) {
      transfers.clear();
      orders.clear();
    }
  }

  /** The heap in use, measured like {@code maxBytes}. */
  long bytes() {
    synchronized (lock) {
      return transfers.bytes() + orders.bytes();
    }
  }

  /** How full it is, without what has expired. */
  public MemoryUse use() {
    synchronized (lock) {
      long now = nanos.getAsLong();
      boolean dropped;
      do {
        dropped = transfers.dropOldest(now, lifetime);
      } while (dropped);
      return new MemoryUse((double) bytes() / maxBytes, transfers.size());
    }
  }

  private @Nullable String orderNumber(byte[] key, long now) {
    MemoryRows.Row order = orders.get(key);
    if (order == null || order.age(now) >= Limits.ORDER_MEMORY.toNanos()) {
      return null;
    }
    byte[] number = new byte[order.content().remaining()];
    order.content().get(number);
    return OrderNumber.decode(number);
  }

  /** At most one line a minute, because anyone can send unknown tokens. */
  private boolean isTimeToExplain(long now) {
    boolean isTime = now - explainedAt >= MINUTE;
    if (isTime) {
      explainedAt = now;
    }
    return isTime;
  }

  /**
   * Removes two for each one that is added, so that expired rows disappear without a noticeable
   * pause.
   */
  private void dropSomeOfTheExpired(long now) {
    for (int i = 0; i < 2; i++) {
      transfers.dropOldest(now, lifetime);
      orders.dropOldest(now, Limits.ORDER_MEMORY.toNanos());
    }
  }

  private boolean makeRoom(long needed, long now) {
    while (transfers.bytes() + orders.bytes() + needed > maxBytes) {
      if (!transfers.dropOldest(now, lifetime) && !orders.dropOldest(now, lifetime)) {
        return false;
      }
    }
    return true;
  }

  private String fullMessage() {
    return "The memory store is full: raise cart-transfer.store.max-bytes (now "
        + maxBytes
        + "), shorten cart-transfer.lifetime, or choose another cart-transfer.store.";
  }

  private static byte[] bytes(String key) {
    return Base64.getUrlDecoder().decode(key);
  }
}

package io.carttransfer.store;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.carttransfer.common.Limits;
import io.carttransfer.text.FailureLog;
import io.carttransfer.transfer.Token;
import io.carttransfer.transfer.Transfer;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Base64;
import java.util.function.LongSupplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import redis.clients.jedis.Protocol.Command;
import redis.clients.jedis.util.JedisClusterCRC16;

/**
 * Keeps transfers in a Redis that the shop's nodes share. Thread-safe. Each call is one round trip:
 * some plain commands in one write, all on keys of one reference, which is their hash tag.
 *
 * <pre>
 * cart-transfer:{REFERENCE}:SECRET  lifetime in milliseconds, then the transfer   PX lifetime
 * cart-transfer:{REFERENCE}:order   the order's number                            PX 90 days
 * </pre>
 *
 * <p>Needs Jedis 3.1 or later in the shop's WEB-INF/lib: this class may only be loaded where that
 * is certain, so create stores with {@link RedisSetup}. An answer that does not arrive within
 * {@link Limits#QUERY_TIME} is a failure; a broken connection that was idle is replaced once.
 */
final class RedisStore implements TransferStore {

  private static final Logger LOG = Logger.getLogger("io.carttransfer.store");

  private static final byte[] PX = "PX".getBytes(US_ASCII);
  private static final byte[] NX = "NX".getBytes(US_ASCII);

  /** The output of INFO from a Redis that drops data when its memory is full. */
  private static final Pattern EVICTS =
      Pattern.compile("(?s)(?=.*\\bmaxmemory:[1-9]).*\\bmaxmemory_policy:((?!noeviction)\\S+).*");

  private final KeyedTokens tokens;
  private final long lifetime;
  private final RedisClient redis;

  /**
   * @param namespace separates this shop's transfers from those of others in the same Redis
   * @param lifetime how long a transfer can be opened
   * @param nanos a monotonic clock, such as {@link System#nanoTime()}
   */
  RedisStore(String namespace, Duration lifetime, RedisAddress address, LongSupplier nanos) {
    this.tokens = new KeyedTokens(namespace);
    this.lifetime = lifetime.toMillis();
    this.redis = new RedisClient(address, nanos);
  }

  @Override
  public Token save(Transfer transfer) throws AlreadyOrdered, StoreUnavailable {
    String key = tokens.key(transfer.reference());
    Token token = tokens.next(key);
    byte[] orderKey = orderKey(key);
    RedisStep order = new RedisStep(Command.GET, orderKey);
    RedisStep saved =
        new RedisStep(Command.SET, transferKey(token), content(transfer), PX, number(lifetime));

    byte[] orderNumber = redis.call("save a transfer", slot(orderKey), order::bytes, order, saved);
    if (orderNumber != null) {
      // A transfer that was saved beside the order can never be opened, and expires.
      throw new AlreadyOrdered(transfer.reference(), OrderNumber.decode(orderNumber));
    }
    return token;
  }

  @Override
  public Opening open(Token token) throws StoreUnavailable {
    if (!token.isKeyed()) {
      return Opening.gone();
    }
    byte[] key = transferKey(token);
    RedisStep content = new RedisStep(Command.GET, key);
    RedisStep left = new RedisStep(Command.PTTL, key);
    // The order is read last, so that one recorded before this call is seen.
    RedisStep order = new RedisStep(Command.GET, orderKey(token.key()));
    Stored stored =
        redis.call(
            "open a transfer",
            slot(key),
            () -> new Stored(content.bytes(), left.number(), order.bytes()),
            content,
            left,
            order);
    return opening(stored, token);
  }

  @Override
  public String markOrdered(String reference, String orderNumber) throws StoreUnavailable {
    byte[] key = orderKey(tokens.key(reference));
    byte[] number = OrderNumber.encode(orderNumber);
    RedisStep recorded =
        new RedisStep(Command.SET, key, number, NX, PX, number(Limits.ORDER_MEMORY.toMillis()));
    RedisStep order = new RedisStep(Command.GET, key);
    byte[] first = redis.call("record an order", slot(key), order::bytes, recorded, order);
    return first == null ? orderNumber : OrderNumber.decode(first);
  }

  @Override
  public void close() {
    redis.close();
  }

  /**
   * Logs a warning if this Redis would drop live transfers once its memory is full. Says nothing if
   * it does not answer, or denies the right to ask.
   */
  void warnOfEviction() {
    RedisStep info = new RedisStep(Command.INFO, "memory".getBytes(US_ASCII));
    try {
      String memory = redis.call("return its settings", 0, () -> text(info.bytes()), info);
      Matcher evicts = EVICTS.matcher(memory);
      if (evicts.matches()) {
        LOG.warning(
            "Redis (cart-transfer.redis) has the maxmemory-policy "
                + evicts.group(1)
                + ", so it drops live transfers when its memory is full. Set it to noeviction: a"
                + " full Redis then refuses new transfers and keeps the live ones.");
      }
    } catch (StoreUnavailable e) {
      FailureLog.logWhole(LOG, Level.FINE, "Redis did not return its eviction policy", e);
    }
  }

  private byte[] content(Transfer transfer) {
    byte[] encoded = TransferCodec.encode(transfer);
    return new ByteWriter(encoded.length + 9).number(lifetime).raw(encoded).toBytes();
  }

  private Opening opening(Stored stored, Token token) throws StoreUnavailable {
    if (stored.content == null || stored.left < 0) {
      return Opening.gone();
    }
    ByteBuffer content = ByteBuffer.wrap(stored.content);
    long itsLifetime;
    try {
      itsLifetime = TransferCodec.readNumber(content, Long.MAX_VALUE);
    } catch (MalformedTransfer e) {
      throw TransferCodec.unreadable(token, e);
    }
    Transfer transfer = TransferCodec.decodeStored(content, token);
    if (!tokens.isOwn(token, transfer)) {
      return Opening.gone();
    }
    return stored.orderNumber == null
        ? Opening.live(transfer, Duration.ofMillis(Math.max(0, itsLifetime - stored.left)))
        : Opening.ordered(OrderNumber.decode(stored.orderNumber));
  }

  /** What Redis has of a token. */
  private static final class Stored {

    private final byte @Nullable [] content;
    private final long left;
    private final byte @Nullable [] orderNumber;

    /**
     * @param content what was saved, or null
     * @param left how long it can still be opened, or a negative number if not at all
     * @param orderNumber the order number, or null
     */
    Stored(byte @Nullable [] content, long left, byte @Nullable [] orderNumber) {
      this.content = content;
      this.left = left;
      this.orderNumber = orderNumber;
    }
  }

  static byte[] transferKey(Token token) {
    String secret = Base64.getUrlEncoder().withoutPadding().encodeToString(token.secretHash());
    return key(token.key(), secret);
  }

  private static byte[] orderKey(String key) {
    return key(key, "order");
  }

  private static byte[] key(String tag, String rest) {
    return ("cart-transfer:{" + tag + "}:" + rest).getBytes(US_ASCII);
  }

  private static int slot(byte[] key) {
    return JedisClusterCRC16.getSlot(key);
  }

  private static String text(byte @Nullable [] bytes) {
    return bytes == null ? "" : new String(bytes, US_ASCII);
  }

  private static byte[] number(long number) {
    return Long.toString(number).getBytes(US_ASCII);
  }
}

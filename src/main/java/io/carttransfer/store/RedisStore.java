package io.carttransfer.store;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.carttransfer.common.Limits;
import io.carttransfer.common.Reason;
import io.carttransfer.text.FailureLog;
import io.carttransfer.transfer.Token;
import io.carttransfer.transfer.Transfer;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Base64;
import java.util.function.Function;
import java.util.function.LongSupplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import redis.clients.jedis.Jedis;
import redis.clients.jedis.Pipeline;
import redis.clients.jedis.Protocol.Command;
import redis.clients.jedis.Response;
import redis.clients.jedis.exceptions.JedisDataException;
import redis.clients.jedis.exceptions.JedisException;

/**
 * Keeps transfers in a Redis that the shop's nodes share. Thread-safe. Each call is one round trip:
 * some plain commands in one write, all on keys of one reference, which is their hash tag.
 *
 * <pre>
 * cart-transfer:{REFERENCE}:SECRET  lifetime in milliseconds, then the transfer   PX lifetime
 * cart-transfer:{REFERENCE}:order   the order's number                            PX 90 days
 * </pre>
 *
 * <p>Needs Jedis 3.1 or later in the shop's WEB-INF/lib: this class may only be touched where that
 * is certain, so make stores with {@link RedisSetup}. An answer that does not come within {@link
 * Limits#QUERY_TIME} is a failure; a connection that was idle and turns out broken is replaced
 * once.
 */
public final class RedisStore implements TransferStore {

  private static final Logger LOG = Logger.getLogger("io.carttransfer.store");

  private static final byte[] PX = "PX".getBytes(US_ASCII);
  private static final byte[] NX = "NX".getBytes(US_ASCII);

  /** What INFO says of a Redis that throws data away when its memory is full. */
  private static final Pattern EVICTS =
      Pattern.compile("(?s)(?=.*\\bmaxmemory:[1-9]).*\\bmaxmemory_policy:((?!noeviction)\\S+).*");

  private final KeyedTokens tokens;
  private final long lifetime;
  private final RedisConnections connections;

  /**
   * @param namespace what keeps this shop's transfers apart from those of others in the same Redis
   * @param lifetime how long a transfer can be opened
   * @param uri {@code redis://} or {@code rediss://}, with user, password and database as need be
   * @param nanos a clock that only runs forward, as {@link System#nanoTime()} does
   */
  public RedisStore(String namespace, Duration lifetime, URI uri, LongSupplier nanos) {
    this.tokens = new KeyedTokens(namespace);
    this.lifetime = lifetime.toMillis();
    this.connections = new RedisConnections(uri, nanos);
  }

  @Override
  public Token save(Transfer transfer) throws AlreadyOrdered, StoreUnavailable {
    String key = tokens.key(transfer.reference());
    Token token = tokens.next(key);
    byte[] content = content(transfer);

    byte[] orderNumber =
        call(
            "save a transfer",
            jedis -> {
              Pipeline pipeline = jedis.pipelined();
              Response<Object> order = pipeline.sendCommand(Command.GET, orderKey(key));
              Response<Object> saved =
                  pipeline.sendCommand(
                      Command.SET, transferKey(token), content, PX, number(lifetime));
              pipeline.sync();
              saved.get();
              return (byte[]) order.get();
            });
    if (orderNumber != null) {
      // What was saved beside the order can never be live, and ends by itself.
      throw new AlreadyOrdered(transfer.reference(), OrderNumber.decode(orderNumber));
    }
    return token;
  }

  @Override
  public Opening open(Token token) throws StoreUnavailable {
    if (!token.isKeyed()) {
      return Opening.gone();
    }
    // The order is read last: when it was recorded before this call, it is seen.
    Stored stored =
        call(
            "open a transfer",
            jedis -> {
              Pipeline pipeline = jedis.pipelined();
              Response<Object> content = pipeline.sendCommand(Command.GET, transferKey(token));
              Response<Object> left = pipeline.sendCommand(Command.PTTL, transferKey(token));
              Response<Object> order = pipeline.sendCommand(Command.GET, orderKey(token.key()));
              pipeline.sync();
              return new Stored((byte[]) content.get(), (Long) left.get(), (byte[]) order.get());
            });
    return opening(stored, token);
  }

  @Override
  public String markOrdered(String reference, String orderNumber) throws StoreUnavailable {
    byte[] key = orderKey(tokens.key(reference));
    byte[] number = OrderNumber.encode(orderNumber);
    byte[] first =
        call(
            "record an order",
            jedis -> {
              Pipeline pipeline = jedis.pipelined();
              Response<Object> recorded =
                  pipeline.sendCommand(
                      Command.SET, key, number, NX, PX, number(Limits.ORDER_MEMORY.toMillis()));
              Response<Object> order = pipeline.sendCommand(Command.GET, key);
              pipeline.sync();
              recorded.get();
              return (byte[]) order.get();
            });
    return first == null ? orderNumber : OrderNumber.decode(first);
  }

  @Override
  public void close() {
    connections.close();
  }

  /**
   * Logs a warning when this Redis would throw live transfers away once its memory is full. Says
   * nothing when it does not answer or may not be asked.
   */
  void warnOfEviction() {
    try {
      Matcher evicts = EVICTS.matcher(call("return its settings", jedis -> jedis.info("memory")));
      if (evicts.matches()) {
        LOG.warning(
            "The Redis of cart-transfer.redis has the maxmemory-policy "
                + evicts.group(1)
                + ", so it drops live transfers when its memory is full. Set it to noeviction: a"
                + " full Redis refuses new transfers then and keeps those that shoppers wait for.");
      }
    } catch (StoreUnavailable e) {
      FailureLog.logWhole(LOG, Level.FINE, "The eviction policy is not known", e);
    }
  }

  private <T> T call(String what, Function<Jedis, T> work) throws StoreUnavailable {
    try {
      Jedis idle = connections.takeIdle();
      if (idle != null) {
        try {
          return with(idle, work);
        } catch (JedisException e) {
          if (e instanceof JedisDataException || isTimeout(e)) {
            throw e;
          }
        }
      }
      return with(connections.connect(), work);
    } catch (RuntimeException | LinkageError e) {
      // Jedis throws more than JedisException: on an answer that is no Redis answer, for instance,
      // or beside a library that it does not fit.
      boolean full = isFull(e);
      throw new StoreUnavailable(
          full ? Reason.STORE_FULL : Reason.STORE_UNAVAILABLE,
          "The Redis of cart-transfer.redis did not " + what + ": " + described(e),
          full ? null : e);
    }
  }

  private <T> T with(Jedis connection, Function<Jedis, T> work) {
    boolean works = false;
    try {
      T result = work.apply(connection);
      works = true;
      return result;
    } catch (JedisDataException e) {
      // After a failover, what was the primary says READONLY; its name leads elsewhere by now.
      works = !String.valueOf(e.getMessage()).startsWith("READONLY");
      throw e;
    } finally {
      if (works) {
        connections.giveBack(connection);
      } else {
        RedisConnections.close(connection);
        connections.closeIdle();
      }
    }
  }

  private static @Nullable String described(Throwable thrown) {
    return thrown instanceof JedisException ? thrown.getMessage() : thrown.toString();
  }

  private static boolean isTimeout(Throwable e) {
    return e.getCause() instanceof SocketTimeoutException;
  }

  private static boolean isFull(Throwable e) {
    return e instanceof JedisDataException && String.valueOf(e.getMessage()).startsWith("OOM ");
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

    private final byte[] content;
    private final long left;
    private final byte[] orderNumber;

    /**
     * @param content what was saved, or null
     * @param left how long it can still be opened, or a negative number when not at all
     * @param orderNumber the order's number, or null
     */
    Stored(byte[] content, long left, byte[] orderNumber) {
      this.content = content;
      this.left = left;
      this.orderNumber = orderNumber;
    }
  }

  private static byte[] transferKey(Token token) {
    String secret = Base64.getUrlEncoder().withoutPadding().encodeToString(token.secretHash());
    return key(token.key(), secret);
  }

  private static byte[] orderKey(String key) {
    return key(key, "order");
  }

  private static byte[] key(String tag, String rest) {
    return ("cart-transfer:{" + tag + "}:" + rest).getBytes(US_ASCII);
  }

  private static byte[] number(long number) {
    return Long.toString(number).getBytes(US_ASCII);
  }
}

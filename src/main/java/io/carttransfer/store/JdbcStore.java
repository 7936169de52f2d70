package io.carttransfer.store;

import io.carttransfer.common.Reason;
import io.carttransfer.database.Database;
import io.carttransfer.transfer.Token;
import io.carttransfer.transfer.Transfer;
import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;

/**
 * Keeps transfers in two tables of the shop's database, so that its nodes share them. Thread-safe;
 * no connection is held between calls.
 *
 * <p>The shop runs the script of its engine once ({@code io/carttransfer/store/*.sql} in the jar).
 * All times are milliseconds since 1970 by the database's clock, read through the view {@code
 * cart_transfer_clock}. Numbers mean the same in every time zone and across changes to summer time,
 * whatever the zones of nodes, drivers, sessions and server. The view is the only part that differs
 * between engines, so every statement here is standard SQL. A node's own clock does not matter.
 *
 * <p>Hashes are written in hexadecimal digits, so that a case-insensitive column does no harm.
 *
 * <p>Requests that save also delete expired rows, in small batches.
 */
public final class JdbcStore implements TransferStore {

  private static final String TIME_AND_ORDER =
      "SELECT c.now_millis, o.order_number FROM cart_transfer_clock c"
          + " LEFT JOIN cart_transfer_order o ON o.reference_hash = ?";

  private static final String INSERT =
      "INSERT INTO cart_transfer (reference_hash, secret_hash, saved_at, expires_at, content)"
          + " VALUES (?, ?, ?, ?, ?)";

  private static final String OPEN =
      "SELECT c.now_millis, o.order_number, t.saved_at, t.expires_at, t.content"
          + " FROM cart_transfer t CROSS JOIN cart_transfer_clock c"
          + " LEFT JOIN cart_transfer_order o ON o.reference_hash = t.reference_hash"
          + " WHERE t.reference_hash = ? AND t.secret_hash = ?";

  private static final String INSERT_ORDER =
      "INSERT INTO cart_transfer_order (reference_hash, order_number, recorded_at)"
          + " VALUES (?, ?, (SELECT now_millis FROM cart_transfer_clock))";

  static final int SAVES_PER_CLEANING = 32;

  private final KeyedTokens tokens;
  private final long lifetime;
  private final Database<StoreUnavailable> database;
  private final AtomicInteger saves = new AtomicInteger();

  /**
   * @param namespace separates this shop's transfers from those of others in the same tables
   * @param lifetime how long a transfer can be opened
   * @param source the shop's own pool, which limits the wait for a connection
   */
  public JdbcStore(String namespace, Duration lifetime, DataSource source) {
    this.tokens = new KeyedTokens(namespace);
    this.lifetime = lifetime.toMillis();
    this.database =
        new Database<>(
            source,
            "cart_transfer, cart_transfer_order or cart_transfer_clock",
            "io/carttransfer/store/",
            (message, cause) -> new StoreUnavailable(Reason.STORE_UNAVAILABLE, message, cause));
  }

  @Override
  public Token save(Transfer transfer) throws AlreadyOrdered, StoreUnavailable {
    String key = tokens.key(transfer.reference());
    Token token = tokens.next(key);
    byte[] content = TransferCodec.encode(transfer);

    Optional<String> orderNumber =
        database.call("save a transfer", connection -> insert(connection, token, content));
    if (orderNumber.isPresent()) {
      throw new AlreadyOrdered(transfer.reference(), orderNumber.get());
    }
    return token;
  }

  @Override
  public Opening open(Token token) throws StoreUnavailable {
    return token.isKeyed()
        ? database.call("open a transfer", connection -> select(connection, token))
        : Opening.gone();
  }

  @Override
  public String markOrdered(String reference, String orderNumber) throws StoreUnavailable {
    String key = hex(tokens.key(reference));
    byte[] number = OrderNumber.encode(orderNumber);
    return database.call("record an order", connection -> insertOrder(connection, key, number));
  }

  /** Does nothing: the pool is the shop's. */
  @Override
  public void close() {}

  /** Saves, or returns the number of the recorded order. */
  private Optional<String> insert(Connection connection, Token token, byte[] content)
      throws SQLException {
    String key = hex(token.key());
    long now;
    try (PreparedStatement select = Database.prepare(connection, TIME_AND_ORDER)) {
      select.setString(1, key);
      try (ResultSet row = select.executeQuery()) {
        row.next();
        now = row.getLong(1);
        byte[] orderNumber = row.getBytes(2);
        if (orderNumber != null) {
          return Optional.of(OrderNumber.decode(orderNumber));
        }
      }
    }
    try (PreparedStatement insert = Database.prepare(connection, INSERT)) {
      insert.setString(1, key);
      insert.setString(2, hex(token.secretHash()));
      insert.setLong(3, now);
      insert.setLong(4, now + lifetime);
      insert.setBytes(5, content);
      insert.executeUpdate();
    }
    if (saves.incrementAndGet() % SAVES_PER_CLEANING == 0) {
      Database.commit(connection);
      new ExpiredRows(connection, now).delete();
    }
    return Optional.empty();
  }

  private Opening select(Connection connection, Token token) throws SQLException, StoreUnavailable {
    try (PreparedStatement select = Database.prepare(connection, OPEN)) {
      select.setString(1, hex(token.key()));
      select.setString(2, hex(token.secretHash()));
      try (ResultSet row = select.executeQuery()) {
        return row.next() ? opening(row, token) : Opening.gone();
      }
    }
  }

  private Opening opening(ResultSet row, Token token) throws SQLException, StoreUnavailable {
    Transfer transfer = TransferCodec.decodeStored(ByteBuffer.wrap(row.getBytes(5)), token);
    long now = row.getLong(1);
    if (now >= row.getLong(4) || !tokens.isOwn(token, transfer)) {
      return Opening.gone();
    }
    byte[] orderNumber = row.getBytes(2);
    return orderNumber == null
        ? Opening.live(transfer, Duration.ofMillis(Math.max(0, now - row.getLong(3))))
        : Opening.ordered(OrderNumber.decode(orderNumber));
  }

  /** Records an order; returns the number that is then recorded. */
  private static String insertOrder(Connection connection, String key, byte[] number)
      throws SQLException {
    try (PreparedStatement insert = Database.prepare(connection, INSERT_ORDER)) {
      insert.setString(1, key);
      insert.setBytes(2, number);
      insert.executeUpdate();
      return OrderNumber.decode(number);
    } catch (SQLException e) {
      if (!Database.isDuplicate(e)) {
        throw e;
      }
      Database.rollback(connection);
      return firstNumber(connection, key, e);
    }
  }

  private static String firstNumber(Connection connection, String key, SQLException duplicate)
      throws SQLException {
    try (PreparedStatement select = Database.prepare(connection, TIME_AND_ORDER)) {
      select.setString(1, key);
      try (ResultSet row = select.executeQuery()) {
        row.next();
        byte[] first = row.getBytes(2);
        if (first == null) {
          throw duplicate;
        }
        return OrderNumber.decode(first);
      }
    }
  }

  static String hex(String key) {
    return hex(Base64.getUrlDecoder().decode(key));
  }

  private static String hex(byte[] bytes) {
    char[] digits = new char[2 * bytes.length];
    for (int i = 0; i < bytes.length; i++) {
      digits[2 * i] = Character.forDigit(bytes[i] >> 4 & 0xF, 16);
      digits[2 * i + 1] = Character.forDigit(bytes[i] & 0xF, 16);
    }
    return new String(digits);
  }
}

package io.carttransfer.sku;

import io.carttransfer.cart.CartFailure;
import io.carttransfer.common.Limits;
import io.carttransfer.common.Mistake;
import io.carttransfer.common.Mistakes;
import io.carttransfer.text.Shown;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLTimeoutException;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Translation by the shop's own database: a query with one {@code ?} for the platform's SKU, whose
 * first column is the shop's. The query is prepared, so that a SKU is never part of its text. No
 * row (or null) means that there is no such product; several rows are a failure. Thread-safe.
 */
public final class SkuQuery implements SkuTranslation {

  private static final String SETTING = "cart-transfer.sku.query";

  private final String sql;
  private final DataSource pool;
  private final LongSupplier nanos;

  /**
   * @param pool the shop's own
   * @param nanos a monotonic clock, such as {@link System#nanoTime()}
   */
  SkuQuery(String sql, DataSource pool, LongSupplier nanos) {
    this.sql = sql;
    this.pool = pool;
    this.nanos = nanos;
  }

  /**
   * @param sql the query
   * @param pool the shop's own pool
   * @param mistakes receives errors in the query
   * @return empty if there was an error
   */
  public static Optional<SkuQuery> of(String sql, DataSource pool, Mistakes mistakes) {
    int marks = marks(sql);
    if (marks != 1) {
      mistakes.add(
          Mistake.of(
              SETTING + " = " + sql + " has " + marks + " question marks.",
              "Write exactly one, without quotes, where the platform's SKU belongs,"
                  + " as in SELECT sku FROM articles WHERE poq_sku = ?"));
      return Optional.empty();
    }
    return Optional.of(new SkuQuery(sql, pool, System::nanoTime));
  }

  /** Question marks outside of SQL's literals and quoted names. */
  private static int marks(String sql) {
    int marks = 0;
    char quote = 0;
    for (char c : sql.toCharArray()) {
      if (quote != 0) {
        quote = c == quote ? 0 : quote;
      } else if (c == '\'' || c == '"') {
        quote = c;
      } else if (c == '?') {
        marks++;
      }
    }
    return marks;
  }

  @Override
  public Map<String, String> translate(Collection<String> poqSkus) throws CartFailure {
    long end = nanos.getAsLong() + Limits.QUERY_TIME.toNanos();
    Map<String, String> skus = new HashMap<>();
    String current = null;
    try (Connection connection = pool.getConnection();
        PreparedStatement query = connection.prepareStatement(sql)) {
      query.setMaxRows(2);
      for (String poqSku : new LinkedHashSet<>(poqSkus)) {
        current = poqSku;
        query.setQueryTimeout(seconds(end - nanos.getAsLong()));
        query.setString(1, poqSku);
        try (ResultSet rows = query.executeQuery()) {
          String sku = only(rows, poqSku);
          if (sku != null) {
            skus.put(poqSku, sku);
          }
        }
      }
    } catch (SQLException | RuntimeException | LinkageError e) {
      String hint =
          "Run it by hand: does it work, and is there an index on the column that it searches?";
      String where = current == null ? "" : " for SKU " + Shown.quoted(current);
      throw failed("failed" + where + ": " + described(e), hint, e);
    }
    return skus;
  }

  /** The remaining time, for a driver that counts in seconds and treats 0 as no limit. */
  private static int seconds(long nanos) throws SQLTimeoutException {
    if (nanos <= 0) {
      throw new SQLTimeoutException(
          "the SKUs of the cart were not translated within "
              + Limits.QUERY_TIME.getSeconds()
              + " s");
    }
    return (int) (1 + (nanos - 1) / 1_000_000_000L);
  }

  private static String described(Throwable thrown) {
    return thrown instanceof SQLException
        ? Shown.message(thrown)
        : thrown.getClass().getName() + ": " + Shown.message(thrown);
  }

  /** The shop's SKU, or null if there is none. */
  private @Nullable String only(ResultSet rows, String poqSku) throws SQLException, CartFailure {
    if (!rows.next()) {
      return null;
    }
    String sku = rows.getString(1);
    if (rows.next()) {
      String hint =
          "Each SKU of the platform is one product of the shop: make the query"
              + " return one row.";
      throw failed("gave several rows for SKU " + Shown.quoted(poqSku), hint, null);
    }
    return sku;
  }

  private CartFailure failed(String what, String hint, @Nullable Throwable cause) {
    return CartFailure.untouched(SETTING + " (" + sql + ") " + what + ". " + hint, cause);
  }
}

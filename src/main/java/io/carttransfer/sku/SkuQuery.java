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
import java.util.Optional;
import javax.naming.InitialContext;
import javax.naming.NameNotFoundException;
import javax.naming.NamingException;
import javax.sql.DataSource;

/**
 * A translation by the shop's own database: a query with one {@code ?} for the platform's SKU,
 * whose first column is the shop's. The query is prepared, so that a SKU is never part of its text.
 * No row (or a null) means that there is no such article, several are a failure. Thread-safe.
 */
public final class SkuQuery implements SkuTranslation {

  private static final String SETTING = "cart-transfer.sku.query";

  /** Gives the pool; asked at each translation, as a container may bind it late or anew. */
  interface Pool {
    DataSource get() throws NamingException;
  }

  private final String sql;
  private final String name;
  private final Pool pool;

  SkuQuery(String sql, String name, Pool pool) {
    this.sql = sql;
    this.name = name;
    this.pool = pool;
  }

  /**
   * @param sql the query
   * @param datasource the JNDI name of the shop's pool, with or without {@code java:comp/env/}
   * @param mistakes takes what is wrong with the query
   * @return none when there was any mistake
   */
  public static Optional<SkuQuery> of(String sql, String datasource, Mistakes mistakes) {
    int marks = marks(sql);
    if (marks != 1) {
      mistakes.add(
          Mistake.of(
              SETTING + " = " + sql + " has " + marks + " question marks.",
              "Write exactly one, without quotes, where the platform's SKU belongs,"
                  + " as in SELECT sku FROM articles WHERE poq_sku = ?"));
      return Optional.empty();
    }
    return Optional.of(new SkuQuery(sql, datasource, () -> lookUp(datasource)));
  }

  /** Question marks outside of SQL's texts and quoted names. */
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

  private static DataSource lookUp(String name) throws NamingException {
    InitialContext jndi = new InitialContext();
    try {
      return (DataSource) jndi.lookup(name);
    } catch (NameNotFoundException e) {
      if (name.startsWith("java:")) {
        throw e;
      }
      return (DataSource) jndi.lookup("java:comp/env/" + name);
    }
  }

  @Override
  public Optional<String> translate(String poqSku) throws CartFailure {
    try (Connection connection = dataSource().getConnection();
        PreparedStatement query = connection.prepareStatement(sql)) {
      query.setQueryTimeout((int) Limits.QUERY_TIME.getSeconds());
      query.setMaxRows(2);
      query.setString(1, poqSku);
      try (ResultSet rows = query.executeQuery()) {
        return only(rows, poqSku);
      }
    } catch (SQLException e) {
      String hint =
          "Run it by hand: does it work, and is there an index on the column it asks for?";
      throw failed("failed for SKU " + Shown.quoted(poqSku) + ": " + Shown.message(e), hint, e);
    }
  }

  private DataSource dataSource() throws CartFailure {
    try {
      return pool.get();
    } catch (NamingException | ClassCastException e) {
      String hint = "Is cart-transfer.datasource = " + name + " the JNDI name of the shop's pool?";
      throw failed("found no pool: " + Shown.message(e), hint, e);
    }
  }

  private Optional<String> only(ResultSet rows, String poqSku) throws SQLException, CartFailure {
    if (!rows.next()) {
      return Optional.empty();
    }
    String sku = rows.getString(1);
    if (rows.next()) {
      String hint = "One article of the platform is one of the shop: let the query give one row.";
      throw failed("gave several rows for SKU " + Shown.quoted(poqSku), hint, null);
    }
    return Optional.ofNullable(sku);
  }

  private CartFailure failed(String what, String hint, Throwable cause) {
    return CartFailure.untouched(SETTING + " (" + sql + ") " + what + ". " + hint, cause);
  }
}

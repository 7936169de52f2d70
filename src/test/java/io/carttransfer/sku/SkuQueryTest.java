package io.carttransfer.sku;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.carttransfer.cart.CartFailure;
import io.carttransfer.common.Mistakes;
import java.sql.Connection;
import java.util.Optional;
import javax.naming.NameNotFoundException;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SkuQueryTest {

  private static final String SQL = "SELECT sku FROM article WHERE poq_sku = ?";

  private final JdbcDataSource pool = new JdbcDataSource();
  private final Mistakes mistakes = new Mistakes();
  private Connection keptOpen;

  @BeforeEach
  void fill() throws Exception {
    pool.setURL("jdbc:h2:mem:skus");
    keptOpen = pool.getConnection();
    keptOpen
        .createStatement()
        .execute(
            "CREATE TABLE article (poq_sku VARCHAR(130), sku VARCHAR(130));"
                + "INSERT INTO article VALUES ('p1', 's1'), ('p2', 's2'), ('p2', 's3'),"
                + " ('p4', NULL)");
  }

  @AfterEach
  void drop() throws Exception {
    keptOpen.close();
  }

  @Test
  void aRowIsTheShopsNameAndNoRowIsUnknown() throws Exception {
    SkuQuery query = new SkuQuery(SQL, "jdbc/shop", () -> pool);

    assertEquals(Optional.of("s1"), query.translate("p1"));
    assertEquals(Optional.empty(), query.translate("p9"));
    assertEquals(Optional.empty(), query.translate("p4"));
  }

  @Test
  void aSkuIsDataAndNeverPartOfTheQuery() throws Exception {
    SkuQuery query = new SkuQuery(SQL, "jdbc/shop", () -> pool);

    assertEquals(Optional.empty(), query.translate("' or 1=1 --"));
    assertEquals(Optional.empty(), query.translate("p1'; DROP TABLE article; --"));
    assertEquals(Optional.of("s1"), query.translate("p1"));
  }

  @Test
  void severalRowsAreAnOutageThatSaysSo() {
    CartFailure failure = failure(new SkuQuery(SQL, "jdbc/shop", () -> pool), "p2");

    assertTrue(failure.getMessage().contains("several rows for SKU \"p2\""));
  }

  @Test
  void aQueryThatFailsAndAPoolThatIsNotThereAreOutages() {
    CartFailure wrong = failure(new SkuQuery("SELECT x FROM y WHERE z = ?", "a", () -> pool), "p1");
    CartFailure none =
        failure(
            new SkuQuery(
                SQL,
                "jdbc/shop",
                () -> {
                  throw new NameNotFoundException("jdbc/shop is not bound");
                }),
            "p1");

    assertTrue(wrong.getMessage().contains("cart-transfer.sku.query"), wrong.getMessage());
    assertTrue(wrong.getMessage().contains("Run it by hand"), wrong.getMessage());
    assertTrue(none.getMessage().contains("cart-transfer.datasource = jdbc/shop"));
  }

  @Test
  void aQueryHasExactlyOneQuestionMark() {
    assertTrue(SkuQuery.of(SQL, "jdbc/shop", mistakes).isPresent());
    assertTrue(SkuQuery.of("SELECT '?' FROM \"a?\" WHERE b = ?", "x", mistakes).isPresent());
    assertTrue(mistakes.isEmpty());

    assertTrue(SkuQuery.of("SELECT 1", "x", mistakes).isEmpty());
    assertTrue(SkuQuery.of("SELECT ? WHERE ?", "x", mistakes).isEmpty());
    assertTrue(SkuQuery.of("SELECT 1 WHERE a = '?'", "x", mistakes).isEmpty());
    assertEquals(3, mistakes.count());
    assertTrue(mistakes.list().get(1).description().contains("has 2 question marks"));
  }

  private static CartFailure failure(SkuQuery query, String sku) {
    return assertThrows(CartFailure.class, () -> query.translate(sku));
  }
}

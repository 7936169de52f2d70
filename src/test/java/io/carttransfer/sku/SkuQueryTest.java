package io.carttransfer.sku;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import io.carttransfer.cart.CartFailure;
import io.carttransfer.common.Mistakes;
import java.sql.Connection;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
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
    SkuQuery query = query(pool);

    assertEquals(Map.of("p1", "s1"), query.translate(List.of("p1")));
    assertEquals(Map.of(), query.translate(List.of("p9")));
    assertEquals(Map.of(), query.translate(List.of("p4")));
  }

  @Test
  void aSkuIsDataAndNeverPartOfTheQuery() throws Exception {
    SkuQuery query = query(pool);

    assertEquals(Map.of(), query.translate(List.of("' or 1=1 --")));
    assertEquals(Map.of(), query.translate(List.of("p1'; DROP TABLE article; --")));
    assertEquals(Map.of("p1", "s1"), query.translate(List.of("p1")));
  }

  @Test
  void severalRowsAreAnOutageThatSaysSo() {
    CartFailure failure = failure(query(pool), "p2");

    assertTrue(failure.getMessage().contains("several rows for SKU \"p2\""));
  }

  @Test
  void aQueryThatFailsAndAPoolThatThrowsAnythingAreOutages() throws Exception {
    CartFailure wrong =
        failure(new SkuQuery("SELECT x FROM y WHERE z = ?", pool, System::nanoTime), "p1");
    DataSource closed = mock(DataSource.class);
    when(closed.getConnection()).thenThrow(new IllegalStateException("no more"));
    CartFailure none = failure(query(closed), "p1");

    assertTrue(wrong.getMessage().contains("cart-transfer.sku.query"), wrong.getMessage());
    assertTrue(wrong.getMessage().contains("Run it by hand"), wrong.getMessage());
    assertTrue(none.getMessage().contains("IllegalStateException: no more"), none.getMessage());
  }

  @Test
  void aQueryHasExactlyOneQuestionMark() {
    assertTrue(SkuQuery.of(SQL, pool, mistakes).isPresent());
    assertTrue(SkuQuery.of("SELECT '?' FROM \"a?\" WHERE b = ?", pool, mistakes).isPresent());
    assertTrue(mistakes.isEmpty());

    assertTrue(SkuQuery.of("SELECT 1", pool, mistakes).isEmpty());
    assertTrue(SkuQuery.of("SELECT ? WHERE ?", pool, mistakes).isEmpty());
    assertTrue(SkuQuery.of("SELECT 1 WHERE a = '?'", pool, mistakes).isEmpty());
    assertEquals(3, mistakes.count());
    assertTrue(mistakes.list().get(1).description().contains("has 2 question marks"));
  }

  @Test
  void allSkusOfACartTakeOneConnection() throws Exception {
    DataSource counted = mock(DataSource.class);
    when(counted.getConnection()).thenAnswer(call -> pool.getConnection());

    assertEquals(Map.of("p1", "s1"), query(counted).translate(List.of("p1", "p9", "p4", "p1")));
    verify(counted, times(1)).getConnection();
  }

  @Test
  void allSkusOfACartHaveTwoSecondsTogether() {
    long[] seconds = {0};
    SkuQuery query = new SkuQuery(SQL, pool, () -> 1_000_000_000L * seconds[0]++);

    CartFailure failure =
        assertThrows(CartFailure.class, () -> query.translate(List.of("p1", "p9", "p4")));

    assertTrue(failure.getMessage().contains("not translated within 2 s"), failure.getMessage());
  }

  private static SkuQuery query(DataSource pool) {
    return new SkuQuery(SQL, pool, System::nanoTime);
  }

  private static CartFailure failure(SkuQuery query, String sku) {
    return assertThrows(CartFailure.class, () -> query.translate(List.of(sku)));
  }
}

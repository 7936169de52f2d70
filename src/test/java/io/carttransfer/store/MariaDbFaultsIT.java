package io.carttransfer.store;

import io.carttransfer.harness.database.MariaDb;
import io.carttransfer.harness.database.Needs;
import io.carttransfer.harness.database.Pools;
import io.carttransfer.harness.database.Program;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.dbcp2.BasicDataSource;
import org.junit.jupiter.api.AfterEach;

@Needs(Program.MARIADB)
final class MariaDbFaultsIT extends FaultsContract {

  private final List<BasicDataSource> pools = new ArrayList<>();

  @AfterEach
  void closePools() throws SQLException {
    for (BasicDataSource pool : pools) {
      pool.close();
    }
  }

  @Override
  int target() throws SQLException {
    return MariaDb.shared().port();
  }

  @Override
  TransferStore store(int port) throws SQLException {
    BasicDataSource pool =
        Pools.dbcp(MariaDb.shared().url(port, "shop", "&connectTimeout=2000&socketTimeout=3000"));
    pools.add(pool);
    return new JdbcStore(SHOP, TransferStoreContract.LIFETIME, pool);
  }

  /** Each with one more, for DBCP's look at the connection. */
  @Override
  List<Integer> promisedRoundTrips() {
    return List.of(3, 2, 2);
  }
}

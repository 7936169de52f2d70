package io.carttransfer.cluster;

import io.carttransfer.harness.database.Needs;
import io.carttransfer.harness.database.Postgres;
import io.carttransfer.harness.database.Program;
import java.nio.file.Path;

/** On PostgreSQL through the pool of HikariCP. */
@Needs(Program.POSTGRESQL)
final class StoreFaultsOnHikariIT extends StoreFaultsContract {

  @Override
  int target() {
    return Postgres.shared().port();
  }

  @Override
  Node node(Path folder, int storePort) {
    return onPostgres(Node.JETTY_12, folder, storePort);
  }
}

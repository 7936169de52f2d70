package io.carttransfer.cluster;

import io.carttransfer.harness.database.Needs;
import io.carttransfer.harness.database.Postgres;
import io.carttransfer.harness.database.Program;
import java.nio.file.Path;

/** On PostgreSQL through Tomcat's own pool. */
@Needs(Program.POSTGRESQL)
final class StoreFaultsOnPostgresIT extends StoreFaultsContract {

  @Override
  int target() {
    return Postgres.shared().port();
  }

  @Override
  Node node(Path folder, int storePort) {
    return onPostgres(Node.TOMCAT_10, folder, storePort);
  }
}

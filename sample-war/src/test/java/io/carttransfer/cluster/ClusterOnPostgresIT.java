package io.carttransfer.cluster;

import io.carttransfer.harness.database.Needs;
import io.carttransfer.harness.database.Outages;
import io.carttransfer.harness.database.Postgres;
import io.carttransfer.harness.database.Program;
import java.nio.file.Path;
import java.util.List;

@Needs(Program.POSTGRESQL)
final class ClusterOnPostgresIT extends ClusterContract {

  @Override
  Outages store() {
    return Postgres.shared();
  }

  @Override
  ClusterShop shop(Path folder) {
    return ClusterShop.in(folder).withPool(Postgres.shared().url());
  }

  @Override
  List<String> settings() {
    return ClusterShop.jdbc();
  }
}

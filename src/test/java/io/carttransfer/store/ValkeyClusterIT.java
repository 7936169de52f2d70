package io.carttransfer.store;

import io.carttransfer.harness.database.Needs;
import io.carttransfer.harness.database.Program;

@Needs(Program.VALKEY)
final class ValkeyClusterIT extends RedisClusterContract {

  ValkeyClusterIT() {
    super(Program.VALKEY);
  }
}

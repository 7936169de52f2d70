package io.carttransfer.store;

import io.carttransfer.harness.database.Needs;
import io.carttransfer.harness.database.Program;

@Needs(Program.REDIS)
final class RedisClusterIT extends RedisClusterContract {

  RedisClusterIT() {
    super(Program.REDIS);
  }
}

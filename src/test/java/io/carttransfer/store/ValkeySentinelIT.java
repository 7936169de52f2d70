package io.carttransfer.store;

import io.carttransfer.harness.database.Needs;
import io.carttransfer.harness.database.Program;

@Needs(Program.VALKEY)
final class ValkeySentinelIT extends RedisSentinelContract {

  ValkeySentinelIT() {
    super(Program.VALKEY);
  }
}

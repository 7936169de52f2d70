package io.carttransfer.store;

import io.carttransfer.harness.database.Needs;
import io.carttransfer.harness.database.Program;
import io.carttransfer.harness.database.Redis;
import java.util.List;

@Needs(Program.REDIS)
final class RedisFaultsIT extends FaultsContract {

  @Override
  int target() {
    return Redis.shared().port();
  }

  @Override
  TransferStore store(int port) {
    return RedisStores.at(Redis.uri(port).toString());
  }

  @Override
  List<Integer> promisedRoundTrips() {
    return List.of(1, 1, 1);
  }
}

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
    return new RedisStore(SHOP, TransferStoreContract.LIFETIME, Redis.uri(port), System::nanoTime);
  }

  @Override
  List<Integer> promisedRoundTrips() {
    return List.of(1, 1, 1);
  }
}

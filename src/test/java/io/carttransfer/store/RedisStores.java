package io.carttransfer.store;

import io.carttransfer.harness.database.Redis;
import java.time.Duration;

/** Makes redis stores for tests. */
final class RedisStores {

  private RedisStores() {}

  static TransferStore at(String address) {
    return at(address, TransferStoreContract.SHOP, TransferStoreContract.LIFETIME);
  }

  static TransferStore at(Redis redis) {
    return at(redis.uri().toString());
  }

  static TransferStore at(String address, String namespace, Duration lifetime) {
    return new RedisStore(namespace, lifetime, RedisAddress.parse(address), System::nanoTime);
  }
}

package io.carttransfer.cluster;

import io.carttransfer.harness.database.Needs;
import io.carttransfer.harness.database.Outages;
import io.carttransfer.harness.database.Program;
import io.carttransfer.harness.database.Redis;
import java.nio.file.Path;
import java.util.List;

/** Over a Redis that keeps what it has when it is stopped. */
@Needs(Program.REDIS)
final class ClusterOnRedisIT extends ClusterContract {

  private final Redis redis = new Redis("--appendonly", "yes");

  @Override
  Outages store() {
    return redis;
  }

  @Override
  ClusterShop shop(Path folder) {
    return ClusterShop.in(folder);
  }

  @Override
  List<String> settings() {
    return ClusterShop.redis(redis.uri());
  }
}

package io.carttransfer.cluster;

import io.carttransfer.harness.database.Program;
import io.carttransfer.harness.database.Redis;
import io.carttransfer.harness.database.RedisSentinels;
import io.carttransfer.harness.database.Together;
import java.util.List;

/** Over a primary with two replicas and three sentinels. */
final class FailoversOnRedisSentinel extends FailoversContract {

  private final RedisSentinels set = new RedisSentinels(Program.REDIS);

  FailoversOnRedisSentinel() throws Exception {}

  @Override
  List<String> settings() {
    return ClusterShop.redis(set.address());
  }

  @Override
  List<Redis> servers() {
    return set.servers();
  }

  @Override
  void killPrimary() throws Exception {
    Redis primary = set.primary();
    primary.kill();
    Together.await(() -> set.primary() != primary);
    primary.start();
    set.awaitHealth();
  }

  @Override
  List<Once> once() {
    return List.of(
        new Once("SENTINEL FAILOVER", this::failOver), new Once("SIGSTOP", this::freezePrimary));
  }

  private void failOver() throws Exception {
    set.failOver();
    set.awaitHealth();
  }

  private void freezePrimary() throws Exception {
    Redis primary = set.primary();
    primary.freeze();
    Together.await(() -> set.primary() != primary);
    primary.thaw();
    set.awaitHealth();
  }
}

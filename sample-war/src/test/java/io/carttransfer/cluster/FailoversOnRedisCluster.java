package io.carttransfer.cluster;

import io.carttransfer.harness.database.Program;
import io.carttransfer.harness.database.Redis;
import io.carttransfer.harness.database.RedisCluster;
import io.carttransfer.harness.database.Together;
import java.util.List;
import java.util.Random;

/** Over a Cluster of three primaries with a replica each. */
final class FailoversOnRedisCluster extends FailoversContract {

  private static final int SLOTS = 16_384;
  private static final int MOVED = 500;

  private final Random random = new Random(29);
  private final RedisCluster cluster = new RedisCluster(Program.REDIS);

  FailoversOnRedisCluster() throws Exception {}

  @Override
  List<String> settings() {
    return ClusterShop.redis(cluster.nodes().get(0).uri());
  }

  @Override
  List<Redis> servers() {
    return cluster.nodes();
  }

  @Override
  void killPrimary() throws Exception {
    Redis primary = cluster.primaryOf(random.nextInt(SLOTS));
    Redis replica = cluster.replicaOf(primary);
    primary.kill();
    Together.await(() -> replica.ask("ROLE").startsWith("master"));
    primary.start();
    cluster.awaitHealth();
  }

  @Override
  List<Once> once() {
    return List.of(
        new Once("CLUSTER FAILOVER", this::failOver),
        new Once("resharding", this::reshard),
        new Once("SIGSTOP", this::freezePrimary));
  }

  private void failOver() throws Exception {
    cluster.failOver(cluster.replicaOf(cluster.primaryOf(0)));
    cluster.awaitHealth();
  }

  private void reshard() {
    Redis from = cluster.primaryOf(0);
    Redis to = cluster.anotherPrimary(0);
    for (int slot = 0; slot < MOVED; slot++) {
      cluster.beginToMove(slot, from, to);
      cluster.finishMove(slot, from, to);
    }
  }

  private void freezePrimary() throws Exception {
    Redis primary = cluster.primaryOf(SLOTS - 1);
    Redis replica = cluster.replicaOf(primary);
    primary.freeze();
    Together.await(() -> replica.ask("ROLE").startsWith("master"));
    primary.thaw();
    cluster.awaitHealth();
  }
}

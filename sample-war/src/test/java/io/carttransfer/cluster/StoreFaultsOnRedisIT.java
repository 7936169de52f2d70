package io.carttransfer.cluster;

import io.carttransfer.harness.database.Needs;
import io.carttransfer.harness.database.Program;
import io.carttransfer.harness.database.Redis;
import java.nio.file.Path;

/** On Redis. */
@Needs(Program.REDIS)
final class StoreFaultsOnRedisIT extends StoreFaultsContract {

  private final Redis redis = new Redis();

  @Override
  int target() {
    return redis.port();
  }

  @Override
  Node node(Path folder, int storePort) {
    ClusterShop shop =
        ClusterShop.in(folder).withClass(PaymentCallback.class, PaymentCallback.WEB_XML);
    return Node.of(
        Node.TOMCAT_11, shop, folder.resolve("node"), ClusterShop.redis(Redis.uri(storePort)));
  }
}

package io.carttransfer.cluster;

import io.carttransfer.harness.database.Needs;
import io.carttransfer.harness.database.Postgres;
import io.carttransfer.harness.database.Program;
import io.carttransfer.harness.database.Redis;
import io.carttransfer.matrix.Row;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Nested;

/** What shoppers see while the store is away, with the pools set as docs/stores.md says. */
final class StoreFaultsIT {

  @Nested
  @Needs(Program.POSTGRESQL)
  final class OnPostgresByTomcatsOwnPool extends StoreFaultsContract {

    @Override
    int target() {
      return Postgres.shared().port();
    }

    @Override
    Node node(Path folder, int storePort) {
      return onPostgres(Node.TOMCAT_10, folder, storePort);
    }
  }

  @Nested
  @Needs(Program.POSTGRESQL)
  final class OnPostgresByHikari extends StoreFaultsContract {

    @Override
    int target() {
      return Postgres.shared().port();
    }

    @Override
    Node node(Path folder, int storePort) {
      return onPostgres(Node.JETTY_12, folder, storePort);
    }
  }

  @Nested
  @Needs(Program.REDIS)
  final class OnRedis extends StoreFaultsContract {

    private final Redis redis = new Redis();

    @Override
    int target() {
      return redis.port();
    }

    @Override
    Node node(Path folder, int storePort) {
      ClusterShop shop =
          ClusterShop.in(folder).withClass(PaymentCallback.class, PaymentCallback.WEB_XML);
      URI uri = Redis.uri(storePort);
      return Node.of(Node.TOMCAT_11, shop, folder.resolve("node"), ClusterShop.redis(uri));
    }
  }

  private static Node onPostgres(Row container, Path folder, int storePort) {
    ClusterShop shop =
        ClusterShop.in(folder)
            .withPool(Postgres.shared().url(storePort, ""))
            .withClass(PaymentCallback.class, PaymentCallback.WEB_XML);
    List<String> settings = ClusterShop.jdbc();
    return Node.of(container, shop, folder.resolve("node"), settings);
  }
}

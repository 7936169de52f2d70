package io.carttransfer.cluster;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.carttransfer.harness.database.Outages;
import io.carttransfer.harness.database.Redis;
import io.carttransfer.transfer.Token;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Base64;
import java.util.Deque;
import java.util.List;
import java.util.function.IntSupplier;
import redis.clients.jedis.exceptions.JedisDataException;

/**
 * As {@link ClusterContract}, while the primaries of Redis fail over: one is killed every 30 s, and
 * some things happen once. Replication is asynchronous, so a failover may lose a bag; the report
 * counts them. A bag that the new primary has is never lost.
 */
abstract class FailoversContract extends ClusterContract {

  private static final Duration BETWEEN_KILLS = Duration.ofSeconds(30);

  /** Something that happens once. */
  record Once(String name, Faults.Trouble trouble) {}

  /** All servers that have keys. */
  abstract List<Redis> servers();

  /** Kills a primary and starts it again when another one has taken its place. */
  abstract void killPrimary() throws Exception;

  /** In their order, spread over the work. */
  abstract List<Once> once();

  @Override
  final Outages store() {
    return null;
  }

  @Override
  final ClusterShop shop(Path folder) {
    return ClusterShop.in(folder);
  }

  @Override
  final void troubleStore(Faults faults, IntSupplier done) throws Exception {
    Deque<Once> todo = new ArrayDeque<>(once());
    int all = todo.size();
    long killed = System.nanoTime();
    boolean over = false;
    while (!over || !todo.isEmpty()) {
      over = faults.isEnoughWithin(Duration.ofMillis(50));
      int due = 100 * (all - todo.size() + 1) / (all + 2);
      if (!todo.isEmpty() && (over || done.getAsInt() >= due)) {
        Once next = todo.remove();
        faults.trouble(next.name(), next.trouble());
      } else if (System.nanoTime() - killed > BETWEEN_KILLS.toNanos()) {
        faults.trouble("primaries killed", this::killPrimary);
        killed = System.nanoTime();
      }
    }
  }

  @Override
  final void judge(Tally tally) {
    for (Once each : once()) {
      assertEquals(1, tally.of("store: " + each.name()), each.name());
    }
    for (URI url : tally.lostUrls()) {
      String value = url.getQuery().replaceAll(".*cart_transfer=([^&]*).*", "$1");
      Token token = Token.parse(value).orElseThrow();
      String secret = Base64.getUrlEncoder().withoutPadding().encodeToString(token.secretHash());
      String key = "cart-transfer:{" + token.key() + "}:" + secret;
      assertTrue(servers().stream().noneMatch(each -> isPrimaryWith(each, key)), "kept: " + url);
    }
  }

  private static boolean isPrimaryWith(Redis server, String key) {
    try {
      return server.ask("ROLE").startsWith("master") && server.ask("EXISTS", key).equals("1");
    } catch (JedisDataException e) {
      // MOVED: another one would have it.
      return false;
    }
  }
}

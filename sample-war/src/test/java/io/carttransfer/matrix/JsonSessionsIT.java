package io.carttransfer.matrix;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.carttransfer.harness.database.Needs;
import io.carttransfer.harness.database.Program;
import io.carttransfer.harness.database.Redis;
import io.carttransfer.harness.shops.App;
import io.carttransfer.harness.web.Page;
import io.carttransfer.harness.web.WebView;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import redis.clients.jedis.Jedis;

/** Sessions in Redis by Spring Session, written as JSON with types: what we keep is read again. */
@Needs(Program.REDIS)
class JsonSessionsIT {

  @TempDir(cleanup = CleanupMode.ON_SUCCESS)
  private static Path base;

  private static Redis redis;
  private static FrameworkServer server;
  private static URI shop;

  private final WebView view = WebView.open();

  @BeforeAll
  static void start() throws IOException {
    redis = new Redis();
    server = new FrameworkServer(base);
    server.add(
        FrameworkShop.SPRING_SESSION, "shop", FrameworkFilter.SPRING_SESSION, FrameworkFilter.OURS);
    shop = server.at("shop");
    Files.writeString(server.folder("shop").resolve("WEB-INF/redis-port.txt"), "" + redis.port());
    server.start();
  }

  @AfterAll
  static void stop() {
    if (server != null) {
      server.close();
    }
    redis.stop();
  }

  @Test
  void laterRequestsReadTheSessionAndKnowTheBag() {
    App.Answer answer = new App(shop).checkOut("A1", 2, "A2", 40);

    server.assertShows("basket={A1=2, A2=40}", answer.open(view));
    Page later = view.get(shop.resolve("checkout"));
    Page again = view.get(answer.url());

    server.assertShows("basket={A1=2, A2=40}", later);
    server.assertShows("lines=[{sku=A1, poqSku=A1, quantity=2}", later);
    server.assertShows("basket={A1=2, A2=40}", again);
    assertEquals(1, server.log().split(answer.reference() + " outcome=filled", -1).length - 1);
  }

  @Test
  void theLargestBagIsSmallInTheSession() {
    Object[] lines = new Object[400];
    for (int i = 0; i < 200; i++) {
      lines[2 * i] = "A%013d".formatted(i);
      lines[2 * i + 1] = 1 + i % 40;
    }
    new App(shop).checkOut(lines).open(view);

    try (Jedis jedis = new Jedis(redis.uri())) {
      long largest = 0;
      for (String session : jedis.keys("spring:session:sessions:*")) {
        if (jedis.type(session).equals("hash")) {
          long bag = length(jedis, session, "sessionAttr:io.carttransfer.session.Bag");
          long cart = length(jedis, session, "sessionAttr:cartTransfer");
          assertTrue(bag < 7 * 1024, "the record takes " + bag);
          assertTrue(bag + cart < 30 * 1024, "together they take " + (bag + cart));
          largest = Math.max(largest, cart);
        }
      }
      assertTrue(largest > 0, "the session is in Redis");
    }
  }

  private static long length(Jedis jedis, String session, String field) {
    String value = jedis.hget(session, field);
    return value == null ? 0 : value.length();
  }
}

package io.carttransfer.store;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.carttransfer.common.Reason;
import io.carttransfer.transfer.Token;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What answers at the address of {@code cart-transfer.redis} need not be a Redis that works. */
class StrangeRedisTest {

  private static final Token TOKEN = Token.keyed(Token.key("shop", "R-1"), new byte[16]);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "HTTP/1.1 400 Bad Request\r\n\r\n",
        "$abc\r\n",
        ":12x\r\n",
        "*1\r\n",
        "$-7\r\nabc\r\n",
        "-\r\n-\r\n-\r\n",
        ":1\r\n:2\r\n:3\r\n",
        ""
      })
  void anyAnswerThatIsNoneOfRedisIsUnavailable(String answer) throws IOException {
    try (ServerSocket server = new ServerSocket(0, 9, InetAddress.getLoopbackAddress())) {
      Thread strange = new Thread(() -> answerEach(server, answer));
      strange.setDaemon(true);
      strange.start();
      TransferStore store = RedisStores.at("redis://127.0.0.1:" + server.getLocalPort());

      assertUnavailable(assertThrows(StoreUnavailable.class, () -> store.open(TOKEN)));
      assertUnavailable(
          assertThrows(StoreUnavailable.class, () -> store.save(Transfers.of("R-1", "A1"))));
      assertUnavailable(assertThrows(StoreUnavailable.class, () -> store.markOrdered("R-1", "1")));
      store.close();
    }
  }

  @Test
  void nodesThatSendACommandInACircleAreUnavailableAfterFiveHops() throws Exception {
    try (ServerSocket server = new ServerSocket(0, 9, InetAddress.getLoopbackAddress())) {
      AtomicInteger exchanges = new AtomicInteger();
      String moved = "-MOVED 7 127.0.0.1:" + server.getLocalPort() + "\r\n";
      Thread strange =
          new Thread(() -> answerEach(server, moved + moved + moved, exchanges::incrementAndGet));
      strange.setDaemon(true);
      strange.start();
      try (TransferStore store = RedisStores.at("redis://127.0.0.1:" + server.getLocalPort())) {
        StoreUnavailable failure = assertThrows(StoreUnavailable.class, () -> store.open(TOKEN));

        assertTrue(failure.getMessage().contains("in a circle"), failure.getMessage());
        assertEquals(6, exchanges.get());
      }
    }
  }

  private static void assertUnavailable(StoreUnavailable failure) {
    assertEquals(Reason.STORE_UNAVAILABLE, failure.reason());
  }

  private static void answerEach(ServerSocket server, String answer) {
    answerEach(server, answer, () -> {});
  }

  private static void answerEach(ServerSocket server, String answer, Runnable each) {
    while (!server.isClosed()) {
      try (Socket client = server.accept()) {
        if (client.getInputStream().read(new byte[4096]) > 0) {
          each.run();
        }
        client.getOutputStream().write(answer.getBytes(US_ASCII));
      } catch (IOException e) {
        if (!server.isClosed()) {
          throw new UncheckedIOException(e);
        }
      }
    }
  }
}

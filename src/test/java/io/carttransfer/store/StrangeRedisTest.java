package io.carttransfer.store;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.carttransfer.common.Reason;
import io.carttransfer.transfer.Token;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
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

  private static void assertUnavailable(StoreUnavailable failure) {
    assertEquals(Reason.STORE_UNAVAILABLE, failure.reason());
  }

  private static void answerEach(ServerSocket server, String answer) {
    while (!server.isClosed()) {
      try (Socket client = server.accept()) {
        client.getInputStream().read(new byte[4096]);
        client.getOutputStream().write(answer.getBytes(US_ASCII));
      } catch (IOException e) {
        if (!server.isClosed()) {
          throw new UncheckedIOException(e);
        }
      }
    }
  }
}

package io.carttransfer.endpoint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.carttransfer.harness.container.Container;
import io.carttransfer.harness.container.InEachContainer;
import io.carttransfer.harness.shops.plain.PlainShop;
import io.carttransfer.harness.web.RawConnection;
import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Clients that send too much, too slowly or not what they announced. */
@InEachContainer
class EndpointClientsTest {

  private static final Duration PATIENCE = Duration.ofSeconds(60);

  /** Less than any read time-out of a container: who is closed by then, we closed. */
  private static final Duration SOON = Duration.ofSeconds(15);

  private static final String CART =
      "{\"items\":[{\"quantity\":1,\"sku\":\"A1\"}],\"currency\":\"GBP\",\"reference\":\"R\"}";

  private final Container container;
  private URI shop;

  EndpointClientsTest(Container container) {
    this.container = container;
  }

  @BeforeEach
  void deploy() {
    shop =
        container.deploy(
            address ->
                PlainShop.at(address).contextParam("cart-transfer.authorization", "Bearer right"));
    container.forgetLog();
  }

  @AfterEach
  void undeploy() {
    container.undeploy(shop);
  }

  private String head(String method, String authorization, String... more) {
    return method
        + " "
        + shop.getPath()
        + "cart-transfer HTTP/1.1\r\nHost: shop\r\nContent-Type: application/json\r\n"
        + "Authorization: "
        + authorization
        + "\r\n"
        + String.join("\r\n", more)
        + "\r\n\r\n";
  }

  @Test
  void anEndlessChunkedBodyIsCutAt64KiB() {
    try (RawConnection client = RawConnection.to(shop)) {
      client.send(head("POST", "Bearer right", "Transfer-Encoding: chunked"));
      for (int i = 0; i < 17; i++) {
        client.send("1000\r\n" + "a".repeat(4096) + "\r\n");
      }

      assertTrue(client.isClosedWithin(SOON));
      assertTrue(client.wholeAnswer(SOON).startsWith("HTTP/1.1 413 "));
    }
  }

  @Test
  void aDeclaredLargeBodyIsNotReadAtAll() {
    try (RawConnection client = RawConnection.to(shop)) {
      client.send(head("POST", "Bearer right", "Content-Length: 10485760") + "{");

      assertTrue(client.wholeAnswer(SOON).startsWith("HTTP/1.1 413 "));
      assertTrue(client.isClosedWithin(SOON));
    }
  }

  @Test
  void aRefusedClientThatWouldSendOnIsDisconnected() {
    try (RawConnection client = RawConnection.to(shop)) {
      client.send(head("POST", "Bearer wrong", "Transfer-Encoding: chunked"));
      client.send("5\r\nhello\r\n");

      assertTrue(client.wholeAnswer(SOON).startsWith("HTTP/1.1 401 "));
      assertTrue(client.isClosedWithin(SOON));
    }
  }

  @Test
  void aRefusedClientThatWaitsForContinueIsAnsweredAtOnce() {
    try (RawConnection client = RawConnection.to(shop)) {
      client.send(head("POST", "Bearer wrong", "Content-Length: 100", "Expect: 100-continue"));

      assertTrue(client.isClosedWithin(SOON));
      assertTrue(client.wholeAnswer(SOON).contains("HTTP/1.1 401 "));
    }
  }

  @Test
  void aRefusedClientWithASmallBodyCanUseItsConnectionAgain() {
    try (RawConnection client = RawConnection.to(shop)) {
      client.send(head("POST", "Bearer wrong", "Content-Length: " + CART.length()) + CART);
      String first = client.wholeAnswer(PATIENCE);
      client.send(head("POST", "Bearer right", "Content-Length: " + CART.length()) + CART);
      client.send(head("PUT", "Bearer right", "Content-Length: 0", "Connection: close"));

      assertTrue(client.isClosedWithin(PATIENCE));
      String all = client.wholeAnswer(PATIENCE).substring(first.length());
      assertTrue(first.startsWith("HTTP/1.1 401 "), first);
      assertTrue(all.startsWith("HTTP/1.1 200 "), all);
      assertTrue(all.contains("HTTP/1.1 405 "), all);
    }
  }

  @Test
  void aClientThatGoesAwayInTheMiddleLeavesNoStackTraceAndNoTransfer() {
    try (RawConnection client = RawConnection.to(shop)) {
      client.send(head("POST", "Bearer right", "Content-Length: 500") + "{\"items\":[");
      client.endOfRequest();

      String answer = client.wholeAnswer(PATIENCE);
      assertTrue(answer.startsWith("HTTP/1.1 400 "), answer);
    }
    assertFalse(container.log().contains("outcome=taken"), container.log());
    assertFalse(container.log().contains("\tat "), container.log());
  }

  @Test
  void theTimeOfABodyIsFiveSecondsInAll() {
    try (RawConnection client = RawConnection.to(shop)) {
      client.send(head("POST", "Bearer right", "Content-Length: 150"));

      int sent = client.trickle(" ".repeat(150).getBytes(), Duration.ofMillis(100));

      assertTrue(sent < 150, "it was answered before all was sent");
      assertTrue(client.wholeAnswer(SOON).startsWith("HTTP/1.1 408 "));
      assertTrue(client.isClosedWithin(SOON));
      assertEquals(1, container.log().split("outcome=refused-body-too-slow", -1).length - 1);
    }
  }
}

package io.carttransfer.endpoint;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.carttransfer.harness.container.Container;
import io.carttransfer.harness.container.InEachContainer;
import io.carttransfer.harness.shops.plain.PlainShop;
import io.carttransfer.store.StoreSize;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Odd, broken and hostile JSON as the whole body and in the place of each value: the status is
 * exact, and nothing is stored unless it is 200.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@InEachContainer
class EndpointJsonTest {

  private static final String EDGE = "EDGE";

  private final Container container;
  private final HttpClient http = HttpClient.newHttpClient();
  private URI shop;

  EndpointJsonTest(Container container) {
    this.container = container;
  }

  @BeforeAll
  void deploy() {
    shop =
        container.deploy(
            address -> PlainShop.at(address).servlet("size", StoreSize.class, "/store-size"));
  }

  @AfterAll
  void undeploy() {
    container.undeploy(shop);
  }

  static List<String> edges() throws IOException {
    try (InputStream file = EndpointJsonTest.class.getResourceAsStream("/json-edges.txt")) {
      return new String(file.readAllBytes(), UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#"))
          .toList();
    }
  }

  @Test
  void thereAreEnoughOfThem() throws IOException {
    assertTrue(edges().size() >= 250, edges().size() + " edges");
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("edges")
  void theStatusIsExact(String edge) {
    boolean json = edge.startsWith("+ ");
    String value = edge.substring(2);

    assertAnswer(json ? 422 : 400, EDGE, value);
    assertAnswer(json ? 200 : 400, cart("\"A1\"", "1", "\"R-1\"", EDGE), value);
    assertAnswer(json ? 0 : 400, cart(EDGE, "1", "\"R-1\"", "1"), value);
    assertAnswer(json ? 0 : 400, cart("\"A1\"", EDGE, "\"R-1\"", "1"), value);
    assertAnswer(json ? 0 : 400, cart("\"A1\"", "1", EDGE, "1"), value);
  }

  private static String cart(String sku, String quantity, String reference, String unknown) {
    return "{\"items\":[{\"sku\":"
        + sku
        + ",\"quantity\":"
        + quantity
        + "}],\"currency\":\"GBP\",\"x\":"
        + unknown
        + ",\"reference\":"
        + reference
        + "}";
  }

  /**
   * @param expected the status; 0 when it is 200 or 422, as the value may be one that the place
   *     takes
   */
  private void assertAnswer(int expected, String body, String edge) {
    long before = storeSize();
    HttpResponse<String> answer = post(bytes(body, edge));
    long after = storeSize();

    boolean exact =
        expected == 0
            ? answer.statusCode() == 200 || answer.statusCode() == 422
            : answer.statusCode() == expected;
    assertTrue(exact, () -> body + ": " + answer.statusCode() + " " + answer.body());
    assertEquals(answer.statusCode() == 200, after > before, "stored: " + body);
    if (answer.statusCode() != 200) {
      assertEquals(before, after, "stored: " + body);
      assertTrue(answer.body().chars().allMatch(c -> c >= ' ' && c < 127), answer.body());
    }
  }

  private static byte[] bytes(String body, String edge) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    int place = body.indexOf(EDGE);
    bytes.writeBytes(body.substring(0, place).getBytes(UTF_8));
    bytes.writeBytes(EndpointText.bytes(edge));
    bytes.writeBytes(body.substring(place + EDGE.length()).getBytes(UTF_8));
    return bytes.toByteArray();
  }

  private long storeSize() {
    HttpRequest request = HttpRequest.newBuilder(shop.resolve("store-size")).build();
    return Long.parseLong(send(request).body());
  }

  private HttpResponse<String> post(byte[] body) {
    return send(
        HttpRequest.newBuilder(shop.resolve("cart-transfer"))
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofByteArray(body))
            .build());
  }

  private HttpResponse<String> send(HttpRequest request) {
    try {
      return http.send(request, BodyHandlers.ofString());
    } catch (IOException e) {
      throw new AssertionError(request.toString(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}

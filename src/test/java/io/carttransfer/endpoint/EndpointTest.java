package io.carttransfer.endpoint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonParser;
import io.carttransfer.harness.container.Container;
import io.carttransfer.harness.container.InEachContainer;
import io.carttransfer.harness.shops.App;
import io.carttransfer.harness.web.Page;
import io.carttransfer.harness.web.RawConnection;
import io.carttransfer.harness.web.WebView;
import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every request under {@code contract} gets exactly the answer that lies beside it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@InEachContainer
class EndpointTest {

  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final Container container;
  private final EndpointSchema schema = new EndpointSchema();
  private final Map<Map<String, String>, URI> shops = new HashMap<>();

  EndpointTest(Container container) {
    this.container = container;
  }

  @AfterAll
  void undeploy() {
    shops.values().forEach(container::undeploy);
  }

  static List<EndpointCase> cases() {
    return EndpointCase.all();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("cases")
  void theAnswerIsAsWritten(EndpointCase given) {
    URI shop = given.how().isEmpty() ? shop(given) : container.deploy(given::shop);
    prepare(given, shop);

    String text = send(given, shop);

    EndpointAnswer answer = EndpointAnswer.parse(text);
    answer.assertIs(EndpointAnswer.parse(given.answer()), shop.toString());
    if (answer.status() == 200) {
      assertEquals(List.of(), schema.violations(answer.body()));
    }
    if (!given.page().isEmpty()) {
      Page page =
          new App.Answer("", JsonParser.parseString(answer.body()).getAsJsonObject())
              .open(WebView.open());
      assertTrue(page.words().contains(given.page().strip()), page.text());
    }
    if (!given.how().isEmpty()) {
      container.undeploy(shop);
    }
  }

  /** Cases that change nothing in the shop share one. */
  private URI shop(EndpointCase given) {
    return shops.computeIfAbsent(given.shop(), settings -> container.deploy(given::shop));
  }

  private static void prepare(EndpointCase given, URI shop) {
    String ordered = given.how().get("ordered");
    if (ordered != null) {
      WebView view = WebView.open();
      new App(shop).checkOutAs(ordered, "A1", 1).open(view);
      view.post(shop.resolve("order"), Map.of("number", "S-1"));
      view.get(shop.resolve("done"));
    }
    for (int i = 0; i < Integer.parseInt(given.how().getOrDefault("times-before", "0")); i++) {
      send(given, shop);
    }
  }

  private static String send(EndpointCase given, URI shop) {
    try (RawConnection connection = RawConnection.to(shop)) {
      connection.send(given.head(shop));
      String pause = given.how().get("pause");
      if (pause == null) {
        connection.send(given.body());
      } else {
        connection.trickle(given.body(), Duration.parse(pause));
      }
      if ("yes".equals(given.how().get("ends-early"))) {
        connection.endOfRequest();
      }
      return connection.wholeAnswer(PATIENCE);
    }
  }
}

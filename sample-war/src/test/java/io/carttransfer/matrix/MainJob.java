package io.carttransfer.matrix;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.carttransfer.container.Page;
import io.carttransfer.container.WebCookie;
import io.carttransfer.container.WebView;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jsoup.nodes.Element;

/** What the plug-in is for, done once from the platform's call to the order, over HTTP. */
final class MainJob {

  private static final String MUG = "Speckled mug";
  private static final String TOWEL = "Striped tea towel";
  private static final String LAMP = "Brass table lamp";
  private static final Map<String, Integer> THE_BAG = Map.of(MUG, 1, TOWEL, 5);
  private static final Map<String, Integer> WITH_A_LAMP = Map.of(MUG, 1, TOWEL, 5, LAMP, 1);

  private final URI shop;
  private final String reference = UUID.randomUUID().toString();

  MainJob(URI shop) {
    this.shop = shop;
  }

  void run() {
    JsonObject asked = JsonParser.parseString(post(200).text()).getAsJsonObject();

    WebView app = viewWithCookies(asked);
    assertShows(THE_BAG, "57.25", open(app, asked));
    assertShows(THE_BAG, "57.25", open(WebView.open(), asked));
    assertShows(THE_BAG, "57.25", open(viewWithCookies(asked), asked));

    addALampByHand(app);
    assertShows(WITH_A_LAMP, "146.25", app.get(shop.resolve("checkout")));
    Page reloaded = open(app, asked);
    assertShows(WITH_A_LAMP, "146.25", reloaded);

    Page done = order(app, reloaded);
    assertLampsAreLeft(1);

    post(409);
    Page late = open(WebView.open(), asked);
    assertTrue(late.words().contains(number(done)), "names the order: " + late.words());
    assertTrue(late.document().select(".items li").isEmpty(), "and shows no cart");
  }

  private Page post(int status) {
    String body =
        """
        { "items": [{ "quantity": 1, "sku": "item_1_sku" }, { "quantity": 5, "sku": "item_2_sku" }],
          "currency": "GBP", "reference": "%s"}"""
            .formatted(reference);
    Page answer =
        WebView.open().send("POST", shop.resolve("cart-transfer"), "application/json", body);
    assertEquals(status, answer.status(), answer.text());
    return answer;
  }

  private static WebView viewWithCookies(JsonObject asked) {
    WebView view = WebView.open();
    JsonElement cookies = asked.get("cookies");
    for (JsonElement each : cookies == null ? new JsonArray() : cookies.getAsJsonArray()) {
      JsonObject cookie = each.getAsJsonObject();
      view.cookies()
          .put(
              WebCookie.of(
                  cookie.get("name").getAsString(),
                  cookie.get("value").getAsString(),
                  cookie.get("domain").getAsString()));
    }
    return view;
  }

  private static Page open(WebView view, JsonObject asked) {
    assertEquals("GET", asked.get("method").getAsString());
    return view.get(asked.get("url").getAsString());
  }

  private static void assertShows(Map<String, Integer> items, String subtotal, Page page) {
    assertEquals(200, page.status(), page.text());
    Map<String, Integer> shown = new LinkedHashMap<>();
    for (Element item : page.document().select(".items li")) {
      String quantity = item.select(".quantity").text().replaceAll("\\D", "");
      String name = item.select(".name").text().replaceFirst("^\\d+ ×", "").trim();
      shown.put(name, Integer.valueOf(quantity));
    }
    assertEquals(items, shown, page.words());
    assertEquals(
        subtotal, page.document().select("[data-subtotal]").attr("data-subtotal"), page.words());
    assertTrue(page.document().select("button").text().contains("Place order"), page.words());
  }

  private void addALampByHand(WebView view) {
    Page lamp = view.get(shop.resolve("product?id=106"));
    assertTrue(lamp.words().contains(LAMP), lamp.words());
    assertLampsAreLeft(2);
    view.press(lamp, "Add to basket");
  }

  /** The stock is the database's, and falls in the transaction that writes the order. */
  private void assertLampsAreLeft(int number) {
    Page lamp = WebView.open().get(shop.resolve("product?id=106"));
    assertTrue(lamp.words().contains("Only " + number + " left"), lamp.words());
  }

  private Page order(WebView view, Page checkout) {
    Page done =
        view.press(
            checkout,
            "Place order",
            Map.of(
                "name", "Ada Müller",
                "email", "ada@example.org",
                "street", "1 Mill Lane",
                "town", "Ludlow",
                "postcode", "SY8 1AA"));
    assertEquals(200, done.status(), done.text());
    assertTrue(number(done).matches("\\S+"), done.words());
    assertTrue(done.words().contains("Ada Müller"), done.words());
    assertEquals(shop.resolve("order/done"), done.address());
    return done;
  }

  private static String number(Page done) {
    return done.document().select(".number").text();
  }
}

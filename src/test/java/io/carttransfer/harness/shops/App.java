package io.carttransfer.harness.shops;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.carttransfer.harness.web.Page;
import io.carttransfer.harness.web.WebCookie;
import io.carttransfer.harness.web.WebView;
import java.net.URI;
import java.util.UUID;

/** The platform's side: posts a cart and opens what comes back, as the app does. */
public final class App {

  private final URI shop;

  public App(URI shop) {
    this.shop = shop;
  }

  /** A reference that no other test has. */
  public static String newReference() {
    return UUID.randomUUID().toString();
  }

  /** Posts lines such as {@code "A1", 2, "A2", 1} under a new reference. */
  public Answer checkOut(Object... skusAndQuantities) {
    return checkOutAs(newReference(), skusAndQuantities);
  }

  /** Posts lines under the given reference; must be taken. */
  public Answer checkOutAs(String reference, Object... skusAndQuantities) {
    Page page = post(reference, skusAndQuantities);
    if (page.status() != 200) {
      throw new AssertionError(page.status() + " " + page.text());
    }
    return Answer.of(reference, page);
  }

  /** Posts lines under the given reference. */
  public Page post(String reference, Object... skusAndQuantities) {
    JsonArray items = new JsonArray();
    for (int i = 0; i < skusAndQuantities.length; i += 2) {
      JsonObject item = new JsonObject();
      item.addProperty("quantity", (Integer) skusAndQuantities[i + 1]);
      item.addProperty("sku", (String) skusAndQuantities[i]);
      items.add(item);
    }
    JsonObject cart = new JsonObject();
    cart.add("items", items);
    cart.addProperty("currency", "GBP");
    cart.addProperty("reference", reference);
    return WebView.open()
        .send("POST", shop.resolve("cart-transfer"), "application/json", cart.toString());
  }

  /** What the endpoint answered. */
  public record Answer(String reference, JsonObject json) {

    public static Answer of(String reference, Page page) {
      return new Answer(reference, JsonParser.parseString(page.text()).getAsJsonObject());
    }

    public URI url() {
      return URI.create(json.get("url").getAsString());
    }

    /** The token as it stands in the body or in the address. */
    public String token() {
      String carrier = json.has("body") ? json.get("body").getAsString() : url().getQuery();
      return carrier.substring(carrier.lastIndexOf("cart_transfer=") + "cart_transfer=".length());
    }

    /** Puts the cookies into the web view, as the app does before it opens the address. */
    public Answer setCookies(WebView view) {
      if (json.has("cookies")) {
        for (JsonElement element : json.getAsJsonArray("cookies")) {
          JsonObject cookie = element.getAsJsonObject();
          view.cookies()
              .put(
                  WebCookie.of(
                      cookie.get("name").getAsString(),
                      cookie.get("value").getAsString(),
                      cookie.get("domain").getAsString()));
        }
      }
      return this;
    }

    /** Opens the address with method, body and cookies, as the app does. */
    public Page open(WebView view) {
      setCookies(view);
      return json.get("method").getAsString().equals("POST")
          ? view.send(
              "POST", url(), "application/x-www-form-urlencoded", json.get("body").getAsString())
          : view.get(url());
    }
  }
}

package io.carttransfer.check;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonPrimitive;
import com.google.gson.Strictness;
import com.google.gson.stream.JsonReader;
import java.io.StringReader;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * A shop whose developer read the contract and wrote the endpoint by hand, right in all respects.
 * Nothing of the plug-in is in it.
 */
final class HandMadeShop implements Function<Call, Reply> {

  static final String SECRET = "Bearer a-secret-of-the-shop";

  private final Map<String, Map<String, Integer>> transfers = new ConcurrentHashMap<>();
  private final Map<String, Map<String, Integer>> carts = new ConcurrentHashMap<>();
  private final Map<String, String> articles = Map.of("A-1", "Speckled mug", "B-2", "Tea towel");

  @Override
  public Reply apply(Call call) {
    if (call.isAt("/cart-transfer")) {
      return endpoint(call);
    }
    if (call.isAt("/checkout")) {
      return checkout(call);
    }
    if (call.isAt("/order/done")) {
      return page(
          "Thank you",
          "<script src='/shop.js'></script>"
              + "<script type='application/json' data-poq-send='paymentcompleted'>"
              + "{\"order\":{\"total\":57.25,\"orderId\":\"4711\"}}</script>");
    }
    return call.isAt("/shop.js")
        ? Reply.of(200, "text/javascript", "window.PoqWebCheckout = {q: []};")
        : Reply.of(404, "text/html", "<title>Not here</title>");
  }

  private Reply endpoint(Call call) {
    if (!call.method().equals("POST")) {
      return refuse(405, "Send a POST.").with("Allow", "POST");
    }
    if (!call.header("authorization").equals(SECRET)) {
      return refuse(401, "Wrong Authorization.").with("WWW-Authenticate", "Bearer");
    }
    if (!call.header("content-type").equals("application/json")) {
      return refuse(415, "Send JSON.");
    }
    if (call.body() == null) {
      return refuse(408, "Too slow.");
    }
    if (call.body().length() > 65_536) {
      return refuse(413, "Too large.");
    }
    try {
      return describe(lines(json(call.body())));
    } catch (JsonParseException | IllegalStateException e) {
      return refuse(400, "No JSON.");
    } catch (IllegalArgumentException e) {
      return refuse(422, e.getMessage());
    }
  }

  private static JsonObject json(String text) {
    JsonReader reader = new JsonReader(new StringReader(text));
    reader.setStrictness(Strictness.STRICT);
    JsonElement json = com.google.gson.JsonParser.parseReader(reader);
    require(json.isJsonObject(), "No object.");
    return json.getAsJsonObject();
  }

  private Map<String, Integer> lines(JsonObject bag) {
    require(text(bag.get("currency")).equals("GBP"), "We sell in GBP.");
    require(text(bag.get("reference")).matches(".{1,36}"), "Wrong reference.");
    require(bag.get("items") instanceof JsonArray, "No items.");
    Map<String, Integer> lines = new TreeMap<>();
    for (JsonElement item : bag.getAsJsonArray("items")) {
      require(item.isJsonObject(), "Not an item.");
      String sku = text(item.getAsJsonObject().get("sku"));
      require(articles.containsKey(sku), "No such article.");
      JsonElement quantity = item.getAsJsonObject().get("quantity");
      require(
          quantity instanceof JsonPrimitive number
              && number.isNumber()
              && number.getAsString().matches("[1-9][0-9]{0,2}"),
          "Wrong quantity.");
      lines.merge(sku, quantity.getAsInt(), Integer::sum);
    }
    require(!lines.isEmpty(), "No items.");
    return lines;
  }

  private static String text(JsonElement element) {
    require(element instanceof JsonPrimitive text && text.isString(), "Not a text.");
    return element.getAsString();
  }

  private static void require(boolean condition, String message) {
    if (!condition) {
      throw new IllegalArgumentException(message);
    }
  }

  private Reply describe(Map<String, Integer> lines) {
    String token = UUID.randomUUID().toString();
    transfers.put(token, lines);
    return Reply.json(
        200,
        """
        {"url": "https://shop.test/checkout?cart=TOKEN", "method": "POST", "body": "cart=TOKEN",
        "cookies": [{"name": "cart", "value": "TOKEN", "domain": ".shop.test", "path": "/",
        "isHttpOnly": true, "isSecure": true, "expireDate": "2128-09-15T15:53:00+05:00"}],
        "headers": [{"name": "X-Through", "value": "the app"}]}"""
            .replace("TOKEN", token));
  }

  private Reply checkout(Call call) {
    String session = call.cookies().getOrDefault("session", UUID.randomUUID().toString());
    for (Map<String, String> fields :
        java.util.List.of(call.query(), call.form(), call.cookies())) {
      Map<String, Integer> lines = transfers.get(fields.getOrDefault("cart", ""));
      if (lines != null) {
        carts.put(session, lines);
      }
    }
    StringBuilder items = new StringBuilder("<h1>Your cart</h1><ul>");
    carts
        .getOrDefault(session, Map.of())
        .forEach(
            (sku, units) ->
                items
                    .append("<li>" + sku + " <b>" + articles.get(sku))
                    .append("</b> <input name=q value='" + units + "'></li>"));
    return page("Checkout", items + "</ul>")
        .with("Set-Cookie", "session=" + session + "; Path=/; HttpOnly; Secure");
  }

  private static Reply page(String title, String content) {
    return Reply.of(
            200,
            "text/html; charset=UTF-8",
            "<!DOCTYPE html><title>" + title + "</title><body>" + content + "</body>")
        .with("Cache-Control", "no-store");
  }

  private static Reply refuse(int status, String detail) {
    return Reply.of(status, "application/problem+json", "{\"detail\": \"" + detail + "\"}");
  }
}

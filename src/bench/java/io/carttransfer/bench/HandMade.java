package io.carttransfer.bench;

import com.google.gson.Gson;
import io.carttransfer.harness.shops.plain.Catalogue;
import io.carttransfer.harness.shops.plain.Product;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The fifty lines that a shop would write itself: gson's objects, the shop's own catalogue, the
 * cart in a map until it is fetched or too old.
 */
public final class HandMade extends HttpServlet {

  private static final long serialVersionUID = 1;
  private static final long LIFETIME = TimeUnit.SECONDS.toNanos(2);

  private final transient Gson gson = new Gson();
  private final transient Map<String, Kept> carts = new ConcurrentHashMap<>();
  private final transient AtomicInteger requests = new AtomicInteger();

  private record Item(String sku, int quantity) {}

  private record Cart(List<Item> items, String currency, String reference) {}

  private record Kept(Cart cart, long since) {}

  private record Answer(String url, String method, List<Map<String, String>> cookies) {}

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Cart cart = gson.fromJson(request.getReader(), Cart.class);
    if (!cart.currency().equals("GBP") || !cart.items().stream().allMatch(HandMade::isAvailable)) {
      response.sendError(400);
      return;
    }
    String id = UUID.randomUUID().toString();
    long now = System.nanoTime();
    carts.put(id, new Kept(cart, now));
    if (requests.incrementAndGet() % 1000 == 0) {
      carts.values().removeIf(kept -> now - kept.since() > LIFETIME);
    }
    String url = "https://shop.example.com/checkout?cart=" + id;
    response.setContentType("application/json;charset=UTF-8");
    Map<String, String> cookie = Map.of("name", "cart", "value", id, "domain", "example.com");
    gson.toJson(new Answer(url, "GET", List.of(cookie)), response.getWriter());
  }

  private static boolean isAvailable(Item item) {
    Product product = new Catalogue().find(item.sku());
    return item.quantity() > 0 && product != null && product.getStock() >= item.quantity();
  }
}

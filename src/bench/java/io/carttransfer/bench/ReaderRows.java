package io.carttransfer.bench;

import com.google.gson.Gson;
import io.carttransfer.poq.CartReader;
import java.io.ByteArrayInputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;

/** Reading and validating the platform's body, beside gson's objects, which validate nothing. */
final class ReaderRows {

  private record Item(String sku, int quantity) {}

  private record Cart(List<Item> items, String currency, String reference) {}

  private ReaderRows() {}

  static void addTo(Table table) throws Exception {
    CartReader reader = new CartReader(Set.of("GBP"), 999);
    Gson gson = new Gson();
    for (int lines : new int[] {3, 20, 200}) {
      byte[] body = Requests.body(lines).getBytes(StandardCharsets.UTF_8);
      table.add(
          new Group("reader, " + lines + " lines")
              .row(
                  "gson's object binding",
                  Calls.of(
                      thread ->
                          gson.fromJson(
                              new InputStreamReader(
                                  new ByteArrayInputStream(body), StandardCharsets.UTF_8),
                              Cart.class)))
              .row("reader", Calls.of(thread -> reader.read(body)), "gson's object binding"));
    }
  }
}

package io.carttransfer.matrix;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.carttransfer.harness.shops.App;
import io.carttransfer.harness.web.WebView;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/** A shop with a Jedis of its own that is too old for the redis store, which it asks for. */
class OldJedisIT {

  @Test
  void theStartSaysWhichOneToPutInAndTheShopRunsOn(
      @TempDir(cleanup = CleanupMode.ON_SUCCESS) Path base) throws Exception {
    Row row = Matrix.row("Jetty", "11.").withOldLibraries();
    Path java = Path.of(System.getProperty("java.home"));
    List<String> options =
        List.of("-Dcart-transfer.store=redis", "-Dcart-transfer.redis=redis://127.0.0.1:6379");
    try (Server server = Installation.of(row, java, Shops.war(row, base), base, options).start()) {
      App app = new App(server.address());

      assertEquals(503, app.post(App.newReference(), "item_1_sku", 1).status());
      assertEquals(200, WebView.open().get(server.address().resolve("product?id=106")).status());
      assertTrue(server.log().contains("Put Jedis 3.1 or later"), server.log());
    }
  }
}

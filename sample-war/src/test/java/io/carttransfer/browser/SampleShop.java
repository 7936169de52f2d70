package io.carttransfer.browser;

import com.google.gson.JsonParser;
import io.carttransfer.harness.web.Page;
import io.carttransfer.harness.web.WebView;
import io.carttransfer.matrix.Installation;
import io.carttransfer.matrix.Row;
import io.carttransfer.matrix.Server;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** The sample shop on the Jetty that {@code mvn -Prun} starts it on. */
final class SampleShop implements AutoCloseable {

  /** What the simulator's bag holds at first. */
  static final String BAG =
      "[{\"quantity\": 1, \"sku\": \"item_1_sku\"}, {\"quantity\": 5, \"sku\": \"item_2_sku\"}]";

  private final Path base;
  private final Server server;
  private final Wire wire;

  private SampleShop(Path base, Server server, Wire wire) {
    this.base = base;
    this.server = server;
    this.wire = wire;
  }

  /**
   * Starts one.
   *
   * @param options of its Java virtual machine
   */
  static SampleShop open(List<String> options) {
    try {
      Path base = Files.createTempDirectory("shop");
      Row row = Row.of("Jetty ee10", "6.0", 17);
      Path java = Path.of(System.getProperty("java.home"));
      Path war = Path.of(System.getProperty("matrix.war"));
      Wire wire = new Wire();
      List<String> all = new ArrayList<>(options);
      all.add("-Dcart-transfer.checkout-url=" + wire.address().resolve("checkout"));
      Server server = Installation.of(row, java, war, base, all).start();
      wire.connect(server.address().getPort());
      return new SampleShop(base, server, wire);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  String address(String path) {
    return wire.address().resolve(path).toString();
  }

  /** What the browser's requests and their answers go through. */
  Wire wire() {
    return wire;
  }

  /**
   * The platform posts a bag.
   *
   * @param items JSON
   * @return the address that the app is to open
   */
  String takes(String items) {
    String cart =
        "{\"items\": %s, \"currency\": \"GBP\", \"reference\": \"%s\"}"
            .formatted(items, UUID.randomUUID());
    Page answer =
        WebView.open()
            .send("POST", wire.address().resolve("cart-transfer"), "application/json", cart);
    if (answer.status() != 200) {
      throw new AssertionError(answer.text());
    }
    return JsonParser.parseString(answer.text()).getAsJsonObject().get("url").getAsString();
  }

  @Override
  public void close() {
    wire.close();
    server.close();
    try (Stream<Path> files = Files.walk(base)) {
      files.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

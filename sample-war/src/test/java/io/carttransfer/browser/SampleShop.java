package io.carttransfer.browser;

import com.google.gson.JsonParser;
import io.carttransfer.container.Page;
import io.carttransfer.container.WebView;
import io.carttransfer.matrix.Installation;
import io.carttransfer.matrix.Row;
import io.carttransfer.matrix.Server;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
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

  private SampleShop(Path base, Server server) {
    this.base = base;
    this.server = server;
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
      return new SampleShop(base, Installation.of(row, java, war, base, options).start());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  String address(String path) {
    return server.address().resolve(path).toString();
  }

  URI address() {
    return server.address();
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
            .send("POST", server.address().resolve("cart-transfer"), "application/json", cart);
    if (answer.status() != 200) {
      throw new AssertionError(answer.text());
    }
    return JsonParser.parseString(answer.text()).getAsJsonObject().get("url").getAsString();
  }

  @Override
  public void close() {
    server.close();
    try (Stream<Path> files = Files.walk(base)) {
      files.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

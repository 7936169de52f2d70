package io.carttransfer.bench;

import io.carttransfer.CartTransferServlet;
import io.carttransfer.CheckoutFilter;
import io.carttransfer.harness.container.WebApp;
import io.carttransfer.harness.container.WebAppFiles;
import io.carttransfer.harness.container.WebXmlText;
import io.carttransfer.harness.shops.plain.Catalogue;
import io.carttransfer.harness.shops.plain.PlainShop;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The shops of the table, as unpacked web applications. */
final class Shops {

  /** What of the classes beside a shop it needs. */
  private static final List<String> NEEDED =
      List.of("io/carttransfer/bench", "harness/shops/plain");

  private Shops() {}

  /** Writes both into a container's folder. */
  static void write(Path webapps) throws IOException {
    write(
        plugIn()
            .contextParam("cart-transfer.cart", PlainShop.BINDING)
            .servlet("constant", ConstantAnswer.class, "/constant")
            .servlet("hand-made", HandMade.class, "/hand-made")
            .servlet("usage", Usage.class, "/usage"),
        webapps.resolve("ROOT"));
    write(
        plugIn().contextParam("cart-transfer.cart.class", IdleCart.class.getName()),
        webapps.resolve("idle"));
  }

  /** The plug-in in a shop, without a cart. */
  static WebApp plugIn() {
    return PlainShop.plugIn(URI.create("http://127.0.0.1/"))
        .contextParam("cart-transfer.store.max-bytes", "256MiB")
        .contextParam("cart-transfer.lifetime", "PT2S")
        .filter("cart-transfer", CheckoutFilter.class, "/checkout", "/account/*");
  }

  private static void write(WebApp app, Path root) throws IOException {
    WebAppFiles.write(app, WebXmlText.jakarta(app), root);
    Path classes = root.resolve("WEB-INF/classes");
    copy(place(CartTransferServlet.class), "", classes);
    for (String needed : NEEDED) {
      copy(place(Catalogue.class), needed, classes);
    }
    Path lib = Files.createDirectories(root.resolve("WEB-INF/lib"));
    for (Class<?> type : List.of(com.google.gson.Gson.class, org.owasp.encoder.Encode.class)) {
      Path jar = place(type);
      Files.copy(jar, lib.resolve(jar.getFileName()));
    }
  }

  private static Path place(Class<?> type) {
    return Path.of(URI.create(type.getProtectionDomain().getCodeSource().getLocation() + ""));
  }

  private static void copy(Path from, String part, Path to) throws IOException {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : (Iterable<Path>) files.filter(Files::isRegularFile)::iterator) {
        Path target = to.resolve(from.relativize(file).toString());
        if (file.toString().contains(part)) {
          Files.createDirectories(target.getParent());
          Files.copy(file, target);
        }
      }
    }
  }
}

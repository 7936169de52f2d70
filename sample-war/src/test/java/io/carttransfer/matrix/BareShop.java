package io.carttransfer.matrix;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * A shop of three JSPs and one class, {@code cart.class}, for containers whose expression language
 * is too old for a binding. Built here as its owner would build it, against the container's own
 * interfaces.
 */
final class BareShop {

  private BareShop() {}

  static Path war(Row row, Path folder) throws IOException {
    Path sources = Path.of(System.getProperty("basedir"), "src/test/bare-shop");
    Path root = folder.resolve("bare-shop");
    Installation.copy(sources, root);
    Path plugIn = Path.of(System.getProperty("matrix.twin"));
    Path lib = Files.createDirectories(root.resolve("WEB-INF/lib"));
    Files.copy(plugIn, lib.resolve(plugIn.getFileName()));
    Javac.compile(
        List.of(root.resolve("WEB-INF/src")),
        List.of(plugIn, row.home().resolve("lib/servlet-api.jar")),
        root.resolve("WEB-INF/classes"));
    return War.pack(root, folder.resolve("bare.war"));
  }
}

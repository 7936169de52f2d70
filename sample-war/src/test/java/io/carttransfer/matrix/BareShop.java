package io.carttransfer.matrix;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.tools.ToolProvider;

/**
 * A shop of three JSPs and one class, {@code cart.class}, for containers whose expression language
 * is too old for a binding. Built here as its owner would build it: by javac, against the
 * container's own interfaces, for Java 8.
 */
final class BareShop {

  private BareShop() {}

  static Path war(Row row, Path folder) throws IOException {
    Path sources = Path.of(System.getProperty("matrix.bare-shop"));
    Path root = folder.resolve("bare-shop");
    Installation.copy(sources, root);
    Path plugIn = Path.of(System.getProperty("matrix.twin"));
    Path lib = Files.createDirectories(root.resolve("WEB-INF/lib"));
    Files.copy(plugIn, lib.resolve(plugIn.getFileName()));
    compile(row, root, plugIn);
    return War.pack(root, folder.resolve("bare.war"));
  }

  private static void compile(Row row, Path root, Path plugIn) throws IOException {
    Path classes = Files.createDirectories(root.resolve("WEB-INF/classes"));
    Path servlets = row.home().resolve("lib/servlet-api.jar");
    List<String> options =
        List.of(
            "--release",
            "8",
            "-Xlint:-options",
            "-cp",
            plugIn + File.pathSeparator + servlets,
            "-d",
            classes.toString(),
            root.resolve("WEB-INF/src/bare/BareCart.java").toString());
    int result =
        ToolProvider.getSystemJavaCompiler().run(null, null, null, options.toArray(new String[0]));
    if (result != 0) {
      throw new IllegalStateException("the bare shop does not compile");
    }
  }
}

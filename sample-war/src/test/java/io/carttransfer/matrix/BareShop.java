package io.carttransfer.matrix;

import io.carttransfer.harness.shops.BindingPage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A shop of three JSPs and one class, {@code cart.class}, for containers whose expression language
 * is too old for a binding. Built here as its owner would build it, against the container's own
 * interfaces.
 */
final class BareShop {

  /** Where Java EE servers keep the interfaces of their session beans. */
  private static final String BEANS = "(javaee|jakartaee|jboss-ejb|jakarta\\.ejb)-api.*\\.jar";

  private BareShop() {}

  static Path war(Row row, Path folder) throws IOException {
    return build(row, unpacked("bare-shop", folder), folder);
  }

  /** Another shop, bound by its own pages: its cart is out of reach for expressions and classes. */
  static Path pages(Row row, Path folder) throws IOException {
    Path root = unpacked("pages-shop", folder);
    if (row.hasSessionBeans()) {
      Installation.copy(sources("beans-shop"), root);
      Path webXml = root.resolve("WEB-INF/web.xml");
      Files.writeString(webXml, withSessionBeans(Files.readString(webXml)));
    }
    return build(row, root, folder);
  }

  /** Another shop, whose pages and cart are actions of Struts 1. */
  static Path struts1(Row row, Path folder) throws IOException {
    Path root = unpacked("struts1-shop", folder);
    Installation.copy(
        Path.of(System.getProperty("matrix.frameworks"), "struts1"), root.resolve("WEB-INF/lib"));
    return build(row, root, folder);
  }

  /** Its articles are looked up as docs/binding.md prints it, by both names of the bean. */
  private static String withSessionBeans(String webXml) {
    String recipe = BindingPage.row("an EJB").get(0);
    String global = recipe.replace("java:module/", "java:global/pages/");
    return webXml
        .replaceFirst("product = (.*) == 200 .*", "available = $1 == 200 and " + global + " == sku")
        .replaceFirst(
            "available =", "import = javax.naming.InitialContext\nproduct = " + recipe + "\n$0");
  }

  /** The same shop with its pages declared by annotations: its web.xml has our lines alone. */
  static Path annotated(Row row, Path folder) throws IOException {
    Path root = unpacked("bare-shop", folder);
    Files.delete(root.resolve("WEB-INF/web.xml"));
    Installation.copy(sources("annotated-shop"), root);
    return build(row, root, folder);
  }

  private static Path sources(String shop) {
    return Path.of(System.getProperty("basedir"), "src/test", shop);
  }

  private static Path unpacked(String shop, Path folder) throws IOException {
    Path root = folder.resolve(shop);
    Installation.copy(sources(shop), root);
    return root;
  }

  private static Path build(Row row, Path root, Path folder) throws IOException {
    boolean javax = row.namespace().equals("javax");
    Path plugIn = Path.of(System.getProperty(javax ? "matrix.twin" : "matrix.jar"));
    Path lib = Files.createDirectories(root.resolve("WEB-INF/lib"));
    Files.copy(plugIn, lib.resolve(plugIn.getFileName()));
    Path sources = root.resolve("WEB-INF/src");
    if (!javax) {
      inJakarta(sources);
    }
    // Compiled against the interfaces of a Tomcat of the same namespace, wherever it runs.
    Row tomcat = Matrix.row("Tomcat", javax ? "7." : "10.1", javax ? 8 : 17);
    List<Path> jars = new ArrayList<>(sessionBeans(row));
    try (Stream<Path> libraries = Files.list(lib)) {
      libraries.forEach(jars::add);
    }
    jars.add(tomcat.home().resolve("lib/servlet-api.jar"));
    Javac.compile(List.of(sources), jars, root.resolve("WEB-INF/classes"));
    return War.pack(root, folder.resolve(root.getFileName() + ".war"));
  }

  private static List<Path> sessionBeans(Row row) throws IOException {
    if (!row.hasSessionBeans()) {
      return List.of();
    }
    try (Stream<Path> files = Files.walk(row.home())) {
      return files.filter(file -> file.getFileName().toString().matches(BEANS)).toList();
    }
  }

  private static void inJakarta(Path sources) throws IOException {
    try (Stream<Path> files = Files.walk(sources)) {
      for (Path file : (Iterable<Path>) files.filter(Files::isRegularFile)::iterator) {
        Files.writeString(
            file, Files.readString(file).replaceAll("javax\\.(servlet|ejb)", "jakarta.$1"));
      }
    }
  }
}

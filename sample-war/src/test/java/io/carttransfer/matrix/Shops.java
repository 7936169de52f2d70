package io.carttransfer.matrix;

import java.io.IOException;
import java.nio.file.Path;

/** The shops of the matrix. */
final class Shops {

  /** With a web.xml of 2.3, pages print expressions as they stand, unless they say otherwise. */
  private static final String WITH_EL = "<%%@ %s isELIgnored=\"false\" %%>%s";

  private static final String STORE =
      "<context-param><param-name>cart-transfer.store</param-name>"
          + "<param-value>%s</param-value></context-param>\n";

  private Shops() {}

  /** The WAR of a row, in the row's namespace. */
  static Path war(Row row, Path folder) throws IOException {
    Path shipped = stored(row, shipped(row), folder);
    return switch (row.shop()) {
      case "sample" -> described(row, shipped, folder);
      case "old libraries" ->
          War.withLibraries(
              described(row, shipped, folder),
              folder.resolve("old.war"),
              Path.of(System.getProperty("matrix.frameworks"), "old-libraries"));
      case "bare" -> described(row, BareShop.war(row, folder), folder);
      case "annotated" -> BareShop.annotated(row, folder);
      default -> throw new IllegalArgumentException("unknown shop " + row.shop());
    };
  }

  /** The sample shop's WAR as the build made it, in the row's namespace. */
  static Path shipped(Row row) {
    boolean javax = row.namespace().equals("javax");
    return Path.of(System.getProperty(javax ? "matrix.war-twin" : "matrix.war"));
  }

  /** The same WAR with the row's store; what comes with it in the container keeps its own. */
  private static Path stored(Row row, Path war, Path folder) throws IOException {
    return row.store().equals("memory")
        ? war
        : War.copy(
            war,
            folder.resolve("stored.war"),
            name -> name.equals("WEB-INF/web.xml"),
            text -> text.replaceFirst("<context-param>", STORE.formatted(row.store()) + "$0"));
  }

  /** The same WAR with the row's style of web.xml; the shipped file where that is its own. */
  private static Path described(Row row, Path war, Path folder) throws IOException {
    String style = row.descriptor();
    if (style.equals("3.0+")) {
      return war;
    }
    Path described = folder.resolve("described.war");
    War.copy(
        war, described, name -> name.equals("WEB-INF/web.xml"), text -> WebXml.in(style, text));
    return style.equals("2.3") ? withExpressions(described, folder) : described;
  }

  private static Path withExpressions(Path war, Path folder) throws IOException {
    Path pages = folder.resolve("pages.war");
    Path tags = folder.resolve("tags.war");
    War.copy(war, pages, name -> name.endsWith(".jsp"), text -> WITH_EL.formatted("page", text));
    return War.copy(
        pages, tags, name -> name.endsWith(".tag"), text -> WITH_EL.formatted("tag", text));
  }
}

package io.carttransfer.matrix;

import java.io.IOException;
import java.nio.file.Path;
import java.util.function.UnaryOperator;

/** The shops of the matrix. */
final class Shops {

  private Shops() {}

  /** The WAR of a row, in the row's namespace. */
  static Path war(Row row, Path folder) throws IOException {
    boolean javax = row.namespace().equals("javax");
    Path shipped = Path.of(System.getProperty(javax ? "matrix.war-twin" : "matrix.war"));
    return switch (row.shop()) {
      case "sample", "limited scanning" -> shipped;
      case "old libraries" ->
          War.withLibraries(
              shipped,
              folder.resolve("old.war"),
              Path.of(System.getProperty("matrix.old-libraries")));
      case "bare" -> BareShop.war(row, folder);
      case "metadata-complete" -> changed(shipped, folder, Shops::metadataComplete);
      case "web.xml 2.5" -> changed(shipped, folder, Shops::servlet25);
      default -> throw new IllegalArgumentException("unknown shop " + row.shop());
    };
  }

  private static Path changed(Path war, Path folder, UnaryOperator<String> webXml)
      throws IOException {
    return War.copy(war, folder.resolve("changed.war"), "WEB-INF/web.xml", webXml);
  }

  private static String metadataComplete(String webXml) {
    return webXml.replaceFirst("<web-app ", "<web-app metadata-complete=\"true\" ");
  }

  /** Takes out what a descriptor of Servlet 2.5 cannot say. */
  private static String servlet25(String webXml) {
    return webXml
        .replaceFirst(
            "<web-app [^>]*>",
            "<web-app xmlns=\"http://java.sun.com/xml/ns/javaee\" version=\"2.5\">")
        .replaceAll("\\s*<async-supported>true</async-supported>", "")
        .replaceAll("(?s)\\s*<cookie-config>.*?</cookie-config>", "")
        .replaceAll("\\s*<tracking-mode>COOKIE</tracking-mode>", "")
        .replace("<url-pattern></url-pattern>", "<url-pattern>/products</url-pattern>");
  }
}

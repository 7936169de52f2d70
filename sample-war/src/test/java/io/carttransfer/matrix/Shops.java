package io.carttransfer.matrix;

import java.io.IOException;
import java.nio.file.Path;

/** The shops of the matrix. */
final class Shops {

  private Shops() {}

  /** The WAR of a row, in the row's namespace. */
  static Path war(Row row, Path folder) throws IOException {
    Path shipped = shipped(row);
    return switch (row.shop()) {
      case "sample" -> described(row, shipped, folder);
      case "old libraries" ->
          War.withLibraries(
              described(row, shipped, folder),
              folder.resolve("old.war"),
              Path.of(System.getProperty("matrix.frameworks"), "old-libraries"));
      case "bare" -> described(row, BareShop.war(row, folder), folder);
      default -> throw new IllegalArgumentException("unknown shop " + row.shop());
    };
  }

  /** The sample shop's WAR as the build made it, in the row's namespace. */
  static Path shipped(Row row) {
    boolean javax = row.namespace().equals("javax");
    return Path.of(System.getProperty(javax ? "matrix.war-twin" : "matrix.war"));
  }

  /** The same WAR with the row's style of web.xml; the shipped file where that is its own. */
  private static Path described(Row row, Path war, Path folder) throws IOException {
    Path changed = folder.resolve("described.war");
    return switch (row.descriptor()) {
      case "3.0+" -> war;
      case "metadata-complete" ->
          War.copy(war, changed, "WEB-INF/web.xml", Shops::metadataComplete);
      case "2.5" -> War.copy(war, changed, "WEB-INF/web.xml", Shops::servlet25);
      default -> throw new IllegalArgumentException("unknown style " + row.descriptor());
    };
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

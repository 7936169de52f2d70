package io.carttransfer.matrix;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;

/**
 * One line of the matrix.
 *
 * @param container its name; Jetty 12 has an environment in it
 * @param version its version
 * @param namespace jakarta, or javax: then it gets the twin
 * @param servlet the version of the servlet interfaces
 * @param el the version of the expression language
 * @param java the feature version of the Java that it runs on
 * @param shop which shop is deployed
 */
public record Row(
    String container,
    String version,
    String namespace,
    String servlet,
    String el,
    int java,
    String shop) {

  /**
   * A line of the matrix.
   *
   * @param container its name
   * @param servlet the version of the servlet interfaces
   * @param java the feature version of the Java that it runs on
   */
  public static Row of(String container, String servlet, int java) {
    try (InputStream file = Row.class.getResourceAsStream("/containers.csv")) {
      String lines = new String(file.readAllBytes(), StandardCharsets.UTF_8);
      for (String line : lines.split("\n")) {
        String[] part = line.split(",");
        boolean asked = part[0].equals(container) && part[3].equals(servlet);
        if (asked && part[5].equals("" + java)) {
          return new Row(part[0], part[1], part[2], part[3], part[4], java, "sample");
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    throw new IllegalArgumentException("no " + container + " with Servlet " + servlet);
  }

  boolean isTomcat() {
    return container.equals("Tomcat");
  }

  /** Where the build unpacked the distribution. */
  Path home() {
    String folder = (isTomcat() ? "apache-tomcat-" : "jetty-home-") + version;
    return Path.of(System.getProperty("matrix.containers"), folder);
  }

  /** The start of the names of Jetty's modules: empty, or for instance {@code ee10-}. */
  String environment() {
    return container.contains(" ") ? container.substring(container.indexOf(' ') + 1) + "-" : "";
  }

  /** As it stands in docs/containers.md. */
  String cells() {
    return String.format(
        "| %s | %s | %s | %s | %s | %d | %s |",
        container, version, namespace, servlet, el, java, shop);
  }

  String line(String result, double seconds) {
    return String.format(
        Locale.ROOT,
        "%-10s  %-16s  %-7s  Servlet %s, EL %s  Java %-2d  %-17s  %-8s  %5.1f s",
        container,
        version,
        namespace,
        servlet,
        el,
        java,
        shop,
        result,
        seconds);
  }
}

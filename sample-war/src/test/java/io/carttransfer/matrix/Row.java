package io.carttransfer.matrix;

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
 * @param descriptor the style of its web.xml
 * @param scanning how many jars the container looks into
 */
public record Row(
    String container,
    String version,
    String namespace,
    String servlet,
    String el,
    int java,
    String shop,
    String descriptor,
    Scanning scanning) {

  /** A line of containers.csv. */
  static Row parse(String line) {
    String[] cells = line.split(",");
    return new Row(
        cells[0],
        cells[1],
        cells[2],
        cells[3],
        cells[4],
        Integer.parseInt(cells[5]),
        cells[6],
        cells[7],
        Scanning.of(cells[8]));
  }

  /**
   * The sample shop as it is in a container of the matrix.
   *
   * @param container its name
   * @param servlet the version of the servlet interfaces
   * @param java the feature version of the Java that it runs on
   */
  public static Row of(String container, String servlet, int java) {
    return Matrix.rows().stream()
        .filter(row -> row.container.equals(container))
        .filter(row -> row.servlet.equals(servlet) && row.java == java)
        .filter(row -> row.isPlain())
        .findFirst()
        .orElseThrow(
            () -> new IllegalArgumentException("no " + container + " with Servlet " + servlet));
  }

  /** Whether shop, descriptor and container are as they come. */
  boolean isPlain() {
    return shop.equals("sample") && descriptor.equals("3.0+") && scanning == Scanning.ALL;
  }

  /** The same container and shop, neither of them changed. */
  Row asItComes() {
    return new Row(container, version, namespace, servlet, el, java, shop, "3.0+", Scanning.ALL);
  }

  /** The same container, which looks into other jars. */
  Row with(Scanning other) {
    return new Row(container, version, namespace, servlet, el, java, shop, descriptor, other);
  }

  /** The sample shop with old jars in the same container. */
  Row withOldLibraries() {
    return new Row(
        container, version, namespace, servlet, el, java, "old libraries", descriptor, scanning);
  }

  boolean isTomcat() {
    return container.equals("Tomcat");
  }

  /** The first number of its version. */
  int generation() {
    return Integer.parseInt(version.substring(0, version.indexOf('.')));
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
        "| %s | %s | %s | %s | %s | %d | %s | %s | %s |",
        container, version, namespace, servlet, el, java, shop, descriptor, scanning);
  }

  String line(String result, double seconds) {
    return String.format(
        Locale.ROOT,
        "%-10s  %-16s  %-7s  Servlet %s, EL %s  Java %-2d  %-13s  web.xml %-17s  %-8s  %-8s  %5.1f s",
        container,
        version,
        namespace,
        servlet,
        el,
        java,
        shop,
        descriptor,
        scanning,
        result,
        seconds);
  }
}

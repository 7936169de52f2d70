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
 * @param store where transfers wait; jdbc is the container's own pool
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
    Scanning scanning,
    String store) {

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
        Scanning.of(cells[8]),
        cells[9]);
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
    return with(shop, "3.0+", Scanning.ALL);
  }

  /** The same container, which looks into other jars. */
  Row with(Scanning other) {
    return with(shop, descriptor, other);
  }

  /** The sample shop with old jars in the same container. */
  Row withOldLibraries() {
    return with("old libraries", descriptor, scanning);
  }

  private Row with(String otherShop, String otherDescriptor, Scanning otherScanning) {
    return new Row(
        container,
        version,
        namespace,
        servlet,
        el,
        java,
        otherShop,
        otherDescriptor,
        otherScanning,
        store);
  }

  /** Whether its shop keeps articles and orders in a database, through the container's pool. */
  boolean hasDatabase() {
    return !shop.equals("bare") && !shop.equals("annotated");
  }

  /** Whether it brings session beans (EJB). */
  boolean hasSessionBeans() {
    return container.equals("TomEE") || container.equals("WildFly");
  }

  boolean isTomcat() {
    return container.equals("Tomcat");
  }

  boolean isJetty() {
    return container.startsWith("Jetty");
  }

  Family family() {
    return Family.of(container);
  }

  /** The first number of its version. */
  int generation() {
    return Integer.parseInt(version.substring(0, version.indexOf('.')));
  }

  /** Where the build put the distribution. */
  Path home() {
    return Path.of(System.getProperty("matrix.containers"), family().home(this));
  }

  /** The start of the names of Jetty's modules: empty, or for instance {@code ee10-}. */
  String environment() {
    return isJetty() && container.contains(" ")
        ? container.substring(container.indexOf(' ') + 1) + "-"
        : "";
  }

  /** As it stands in docs/containers.md. */
  String cells() {
    return String.format(
        "| %s | %s | %s | %s | %s | %d | %s | %s | %s | %s |",
        container, version, namespace, servlet, el, java, shop, descriptor, scanning, store);
  }

  String line(String result, double seconds) {
    return String.format(
        Locale.ROOT,
        "%-12s  %-16s  %-7s  Servlet %s, EL %s  Java %-2d  %-13s  web.xml %-17s  %-8s  %-6s  %-8s  %5.1f s",
        container,
        version,
        namespace,
        servlet,
        el,
        java,
        shop,
        descriptor,
        scanning,
        store,
        result,
        seconds);
  }
}

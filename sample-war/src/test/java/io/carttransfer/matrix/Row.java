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
 */
record Row(
    String container,
    String version,
    String namespace,
    String servlet,
    String el,
    int java,
    String shop) {

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

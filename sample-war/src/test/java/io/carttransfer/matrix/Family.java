package io.carttransfer.matrix;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** How containers of one make are set up and started. Immutable. */
interface Family {

  /** The family of a container's name as it stands in containers.csv. */
  static Family of(String container) {
    return switch (container) {
      case "Tomcat" -> new Tomcat();
      case "TomEE" -> new Tomee();
      case "WildFly" -> new WildFly();
      case "Open Liberty" -> new OpenLiberty();
      case "Payara Micro" -> new PayaraMicro();
      default -> new Jetty();
    };
  }

  /** What the build unpacked or copied. */
  String home(Row row);

  /** Writes what the container needs in its own folder to serve the web application at the root. */
  void write(Site site) throws IOException;

  /** Adds a second web application, under a context path of its own. */
  default void add(Site site, Path war, String context) throws IOException {
    Files.copy(war, site.war().resolveSibling(context + ".war"));
  }

  /** What follows the options of the Java virtual machine: class path, main class, arguments. */
  List<String> command(Site site);

  /** More variables of the environment. */
  default Map<String, String> environment(Site site) {
    return Map.of();
  }

  /** What it prints as soon as it serves. */
  Pattern started();

  /** What it logs at the levels SEVERE and ERROR by itself, with or without us. */
  default Pattern ownTrouble() {
    return Pattern.compile("(?!)");
  }

  /** Several parts of a class path as one. */
  static String classPath(Path... parts) {
    StringBuilder path = new StringBuilder();
    for (Path part : parts) {
      path.append(path.isEmpty() ? "" : File.pathSeparator).append(part);
    }
    return path.toString();
  }
}

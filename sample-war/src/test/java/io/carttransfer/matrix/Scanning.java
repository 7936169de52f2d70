package io.carttransfer.matrix;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Which jars of WEB-INF/lib a container looks into when it starts, as hurried shops set it. */
enum Scanning {
  /** As the container comes. */
  ALL("all jars"),
  /** Ours is one of them, so tags are found. */
  FEW("few jars"),
  /** Ours is none of them. */
  NOT_OURS("not ours");

  private final String name;

  Scanning(String name) {
    this.name = name;
  }

  /** As it stands in containers.csv. */
  static Scanning of(String name) {
    return Stream.of(values()).filter(each -> each.name.equals(name)).findFirst().orElseThrow();
  }

  @Override
  public String toString() {
    return name;
  }

  /** Sets up a container's folder; without a limit there is nothing to do. */
  void write(Row row, Path base) throws IOException {
    if (this == ALL) {
      return;
    }
    Path webapps = base.resolve("webapps");
    if (row.isTomcat()) {
      Path properties = base.resolve("conf/catalina.properties");
      Files.writeString(
          properties,
          Files.readString(properties) + (row.generation() == 7 ? tomcat7(row) : tomcat(row)));
    } else if (row.generation() == 12) {
      Files.writeString(webapps.resolve("ROOT.properties"), jetty12(row));
    } else {
      Files.writeString(webapps.resolve("ROOT.xml"), jetty(row));
    }
  }

  /** By which setting a container is limited. */
  static String settingOf(Row row) {
    if (row.isTomcat()) {
      return "tomcat.util.scan."
          + (row.generation() == 7 ? "DefaultJarScanner" : "StandardJarScanFilter")
          + ".jarsToSkip";
    }
    return row.generation() == 12
        ? "jetty.deploy.webInfScanJarPattern"
        : "org.eclipse.jetty.server.webapp.WebInfIncludeJarPattern";
  }

  private String tomcat(Row row) {
    return "\n"
        + settingOf(row)
        + "=*.jar"
        + "\ntomcat.util.scan.StandardJarScanFilter.jarsToScan=*jstl*.jar"
        + (this == FEW ? ",cart-transfer*.jar\n" : "\n");
  }

  /** Tomcat 7 only knows which to leave out. */
  private String tomcat7(Row row) {
    return "\n"
        + settingOf(row)
        + "="
        + "abcdefghijklmnopqrstuvwxyz"
            .chars()
            .filter(letter -> this == NOT_OURS || letter != 'c')
            .mapToObj(letter -> (char) letter + "*.jar")
            .collect(Collectors.joining(","))
        + "\n";
  }

  private String pattern() {
    return ".*/[^/]*(" + (this == FEW ? "jstl|cart-transfer" : "jstl") + ")[^/]*[.]jar$";
  }

  private String jetty(Row row) {
    return """
        <?xml version="1.0" encoding="UTF-8"?>
        <!DOCTYPE Configure PUBLIC "-//Jetty//Configure//EN" "http://www.eclipse.org/jetty/configure_9_3.dtd">
        <Configure class="org.eclipse.jetty.webapp.WebAppContext">
          <Set name="contextPath">/</Set>
          <Set name="war"><Property name="jetty.webapps"/>/ROOT.war</Set>
          <Call name="setAttribute">
            <Arg>%s</Arg>
            <Arg>%s</Arg>
          </Call>
        </Configure>
        """
        .formatted(settingOf(row), pattern());
  }

  private String jetty12(Row row) {
    return "environment="
        + row.environment().replace("-", "")
        + "\n"
        + settingOf(row)
        + "="
        + pattern()
        + "\n";
  }
}

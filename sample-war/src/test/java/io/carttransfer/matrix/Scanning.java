package io.carttransfer.matrix;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Containers that do not look into the plug-in's jar when they start, as hurried shops set them.
 */
final class Scanning {

  private Scanning() {}

  static void turnOffInTomcat(Path catalinaProperties) throws IOException {
    Files.writeString(
        catalinaProperties,
        Files.readString(catalinaProperties)
            + "\ntomcat.util.scan.StandardJarScanFilter.jarsToSkip=*.jar"
            + "\ntomcat.util.scan.StandardJarScanFilter.jarsToScan=*jstl*.jar\n");
  }

  /** Jetty 12 takes the pattern from a properties file beside the WAR. */
  static void turnOffInJetty(Path webapps, String environment) throws IOException {
    Files.writeString(
        webapps.resolve("ROOT.properties"),
        "environment="
            + environment.replace("-", "")
            + "\njetty.deploy.webInfScanJarPattern=.*jstl.*[.]jar$\n");
  }
}

package io.carttransfer.matrix;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Containers that look into few jars when they start, as hurried shops set them: the plug-in is
 * one.
 */
final class Scanning {

  private Scanning() {}

  static void limitInTomcat(Path catalinaProperties) throws IOException {
    Files.writeString(
        catalinaProperties,
        Files.readString(catalinaProperties)
            + "\ntomcat.util.scan.StandardJarScanFilter.jarsToSkip=*.jar"
            + "\ntomcat.util.scan.StandardJarScanFilter.jarsToScan=*jstl*.jar,cart-transfer*.jar\n");
  }

  /** Jetty 12 takes the pattern from a properties file beside the WAR. */
  static void limitInJetty(Path webapps, String environment) throws IOException {
    Files.writeString(
        webapps.resolve("ROOT.properties"),
        "environment="
            + environment.replace("-", "")
            + "\njetty.deploy.webInfScanJarPattern=.*(jstl|cart-transfer).*[.]jar$\n");
  }
}

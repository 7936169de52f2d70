package io.carttransfer.matrix;

import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.carttransfer.harness.web.Page;
import io.carttransfer.harness.web.WebView;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The likeliest first mistake: the jar of the other namespace. */
class WrongTwinIT {

  @TempDir private Path base;

  @Test
  void theJakartaJarInTomcat9NamesTheMissingFilterOfJakarta() {
    Row tomcat9 = Matrix.row("Tomcat", "9.");

    assertFailsFor(tomcat9, "matrix.war", "jakarta/servlet/");
  }

  @Test
  void theJavaxTwinInJetty11NamesTheMissingFilterOfJavax() {
    Row jetty11 = Matrix.row("Jetty", "11.");

    assertFailsFor(jetty11, "matrix.war-twin", "javax/servlet/");
  }

  private void assertFailsFor(Row row, String war, String missing) {
    Path java = Path.of(System.getProperty("java.home"));
    try (Server server = Server.start(row, java, Path.of(System.getProperty(war)), base)) {
      Page page = WebView.open().get(server.address().resolve("checkout"));

      assertNotEquals(200, page.status());
      assertTrue(server.log().contains("java.lang.NoClassDefFoundError: " + missing), server.log());
    }
  }
}

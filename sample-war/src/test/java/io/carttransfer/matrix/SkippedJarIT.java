package io.carttransfer.matrix;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.carttransfer.harness.shops.App;
import io.carttransfer.harness.web.Page;
import io.carttransfer.harness.web.WebView;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A container that is told to skip our jar, in each of the ways that there are. */
class SkippedJarIT {

  static List<Row> containers() {
    return List.of(
        Matrix.row("Tomcat", "7.", 8),
        Matrix.row("Tomcat", "9."),
        Matrix.row("Tomcat", "11."),
        Matrix.row("Jetty", "9.4"),
        Matrix.row("Jetty", "11."),
        Matrix.row("Jetty ee8", "12."),
        Matrix.row("Jetty ee11", "12."));
  }

  @ParameterizedTest
  @MethodSource("containers")
  @Execution(ExecutionMode.CONCURRENT)
  void takesBagsAllTheSameButDoesNotFindTheTags(
      Row container, @TempDir(cleanup = CleanupMode.ON_SUCCESS) Path base) throws IOException {
    Row row = container.with(Scanning.NOT_OURS);
    Path java = JavaRuntimes.of(row);
    Path war = Shops.war(row, base);
    try (Server server = Installation.of(row, java, war, base, List.of()).start()) {
      App.Answer answer = new App(server.address()).checkOut("item_1_sku", 1);
      Page page = answer.open(WebView.open());

      // Tomcat compiles a JSP of web.xml, as the bare shop has it, before it runs any filter.
      String outcome = row.shop().equals("bare") ? "taken" : "filled";
      String line = answer.reference() + " outcome=" + outcome;
      assertTrue(server.log().contains(line), server.log());
      assertEquals(500, page.status(), page.text());
      assertTrue(server.log().contains("https://carttransfer.io/poq"), server.log());
    }
  }
}

package io.carttransfer.matrix;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.carttransfer.harness.shops.App;
import io.carttransfer.harness.web.WebView;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/**
 * WildFly initialises filters and servlets at their first request, as the specification allows.
 * Whoever gets that request starts the plug-in, for all.
 */
class LazyContainerIT {

  private static final String SETTING =
      "<context-param><param-name>cart-transfer.%s</param-name><param-value>%s</param-value>"
          + "</context-param>";

  private static final String REPORT =
      "<servlet><servlet-name>report</servlet-name>"
          + "<servlet-class>io.carttransfer.report.ReportServlet</servlet-class></servlet>"
          + "<servlet-mapping><servlet-name>report</servlet-name>"
          + "<url-pattern>/cart-transfer/report/*</url-pattern></servlet-mapping></web-app>";

  @TempDir(cleanup = CleanupMode.ON_SUCCESS)
  private Path folder;

  @Test
  void tagEndpointLandingAndReportEachStartItAndWrongSettingsAreReportedAtTheStart()
      throws Exception {
    Row wildFly = Matrix.row("WildFly", "39.");
    Path base = Files.createDirectory(folder.resolve("base"));
    Installation installation =
        Installation.empty(wildFly, Path.of(System.getProperty("java.home")), base);
    Path war = BareShop.annotated(wildFly, folder);
    deploy(war, "tag", text -> text);
    deploy(war, "endpoint", LazyContainerIT::withoutTheFilterOnTheEndpoint);
    deploy(war, "landing", text -> text);
    deploy(war, "report", text -> text.replace("</web-app>", REPORT));
    deploy(war, "wrong", LazyContainerIT::withAMistakeThatIsLoadedOnStartup);
    try (Server server = installation.start()) {
      URI root = server.address();
      assertEquals(1, count(server, "is not in service until this is corrected"), server.log());
      assertEquals(0, count(server, "Cart transfer is in service"), "nothing is initialised");

      ShopPage.of(inTheApp().get(root.resolve("tag/product"))).assertTalksToTheApp();
      assertEquals(1, count(server, "Cart transfer is in service"), server.log());
      assertEquals(200, new App(root.resolve("endpoint/")).post("r-1", "item_1_sku", 1).status());
      assertEquals(2, count(server, "Cart transfer is in service"), server.log());
      URI nonsense = root.resolve("landing/checkout?cart_transfer=nonsense");
      ShopPage.of(WebView.open().get(nonsense)).assertIsOurs(410, "This link has expired");
      assertEquals(3, count(server, "Cart transfer is in service"), server.log());
      int status = WebView.open().get(root.resolve("report/cart-transfer/report/")).status();
      assertTrue(status == 401 || status == 403, "nobody may see it: " + status);
      assertEquals(4, count(server, "Cart transfer is in service"), server.log());

      useAll(root.resolve("tag/"));
      assertEquals(4, count(server, "Cart transfer is in service"), server.log());
      inTheApp().get(root.resolve("wrong/product"));
      assertEquals(503, new App(root.resolve("wrong/")).post("r-1", "item_1_sku", 1).status());
      assertEquals(1, count(server, "is not in service until this is corrected"), server.log());
    }
  }

  private static void useAll(URI shop) {
    App.Answer answer = new App(shop).checkOut("item_1_sku", 1);
    assertTrue(answer.token().length() > 16, answer.token());
    assertEquals(410, WebView.open().get(shop.resolve("checkout?cart_transfer=no")).status());
  }

  /** A web view that the platform's app has opened. */
  private static WebView inTheApp() {
    return WebView.open().with("Cookie", "poq.webcheckout.platform=ios");
  }

  private static String withoutTheFilterOnTheEndpoint(String webXml) {
    return webXml.replaceFirst("<url-pattern>/cart-transfer</url-pattern>", "");
  }

  private static String withAMistakeThatIsLoadedOnStartup(String webXml) {
    return webXml
        .replaceFirst("<filter>", SETTING.formatted("lifetime", "soon") + "<filter>")
        .replaceFirst(
            "(CartTransferServlet</servlet-class>)", "$1<load-on-startup>1</load-on-startup>");
  }

  private void deploy(Path war, String path, UnaryOperator<String> change) throws IOException {
    War.copy(
        war,
        folder.resolve("base/webapps").resolve(path + ".war"),
        name -> name.equals("WEB-INF/web.xml"),
        text ->
            change.apply(text.replace("http://localhost:8080/", "http://127.0.0.1/" + path + "/")));
  }

  private static int count(Server server, String message) {
    return server.log().split(message, -1).length - 1;
  }
}

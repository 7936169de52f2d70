package io.carttransfer.harness.container;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.carttransfer.harness.web.Page;
import io.carttransfer.harness.web.RawConnection;
import io.carttransfer.harness.web.WebView;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What every container of the tests does, shown with a shop of one page. */
@InEachContainer
public class ContainerTest {

  private final Container container;
  private final WebView view = WebView.open();
  private URI shop;

  public ContainerTest(Container container) {
    this.container = container;
  }

  private static WebApp shop(URI address) {
    return WebApp.empty()
        .contextParam("greeting", "Good <day> & welcome")
        .filter("mark", OneRoomShop.Mark.class, "/*")
        .servlet("shop", OneRoomShop.class, "/shop/*")
        .file("/about.txt", "We sell ü.");
  }

  private void deploy() {
    shop = container.deploy(ContainerTest::shop);
  }

  @AfterEach
  public void undeploy() {
    if (shop != null) {
      container.undeploy(shop);
    }
  }

  @Test
  public void aServletBehindAFilterAnswersWithItsContextParameter() {
    deploy();

    Page page = view.get(shop.resolve("shop/"));

    assertEquals(200, page.status());
    assertEquals("yes", page.header("X-Mark").orElse("no"));
    assertTrue(page.words().contains("Good <day> & welcome"), page.text());
  }

  @Test
  public void aSessionHoldsWhatAFormPuts() {
    deploy();
    Page page = view.get(shop.resolve("shop/"));

    Page after = view.press(page, "Put", Map.of("article", "Käse"));
    Page again = view.get(shop.resolve("shop/"));
    Page elsewhere = WebView.open().get(shop.resolve("shop/"));

    assertTrue(after.words().contains("Bag: Käse"), after.text());
    assertEquals(shop.resolve("shop/"), after.address(), "the redirect was followed");
    assertTrue(again.words().contains("Bag: Käse"), again.text());
    assertTrue(elsewhere.words().contains("Bag: nothing"), elsewhere.text());
  }

  @Test
  public void losingTheCookiesLosesTheSession() {
    deploy();
    view.press(view.get(shop.resolve("shop/")), "Put", Map.of("article", "tea"));
    String session = view.cookies().find("JSESSIONID").orElseThrow().value();

    view.cookies().clear();
    Page page = view.get(shop.resolve("shop/"));

    assertTrue(page.words().contains("Bag: nothing"), page.text());
    assertNotEquals(session, view.cookies().find("JSESSIONID").orElseThrow().value());
  }

  @Test
  public void whatTheApplicationLogsIsSeen() {
    deploy();
    container.forgetLog();

    view.get(shop.resolve("shop/log?text=hello"));

    assertTrue(container.log().contains("WARNING io.carttransfer.harness.container hello"));
    assertTrue(container.log().contains("FINE io.carttransfer.harness.container fine hello"));
    assertTrue(container.log().contains("IllegalStateException: hello"), "with its stack trace");

    container.forgetLog();
    assertFalse(container.log().contains("hello"));
  }

  @Test
  public void anUndeployedApplicationIsGone() {
    URI gone = container.deploy(ContainerTest::shop);
    assertEquals(200, view.get(gone.resolve("shop/")).status());

    container.undeploy(gone);

    assertEquals(404, view.get(gone.resolve("shop/")).status());
    assertThrows(IllegalStateException.class, () -> container.undeploy(gone));
  }

  @Test
  public void anApplicationMayLieAtTheRoot() {
    shop = container.deployAt("/", ContainerTest::shop);

    Page page = view.get(shop.resolve("/about.txt"));

    assertEquals("We sell ü.", page.text().trim());
    assertThrows(IllegalStateException.class, () -> container.deployAt("/", ContainerTest::shop));
  }

  @Test
  public void anApplicationThatDoesNotStartIsAnError() {
    IllegalStateException failure =
        assertThrows(
            IllegalStateException.class,
            () ->
                container.deploy(WebApp.empty().filter("broken", OneRoomShop.Broken.class, "/*")));

    assertTrue(failure.getMessage().contains("did not start"), failure.getMessage());
  }

  @Test
  public void theContainerAsksForALogin() {
    shop =
        container.deploy(
            address ->
                shop(address).formLogin("/shop/pay", "/shop/login", "/shop/login?failed=true"));

    Page login = view.get(shop.resolve("shop/pay"));
    Page refused =
        view.press(login, "Log in", Map.of("j_username", WebApp.USER, "j_password", "wrong"));
    Page paid =
        view.press(
            view.get(shop.resolve("shop/pay")),
            "Log in",
            Map.of("j_username", WebApp.USER, "j_password", WebApp.PASSWORD));

    assertTrue(refused.words().contains("Who are you?"), refused.text());
    assertTrue(paid.words().contains("Pay, " + WebApp.USER), paid.text());
  }

  @Test
  public void aRawRequestGetsItsAnswer() {
    deploy();

    try (RawConnection connection = RawConnection.to(shop)) {
      connection.send("GET " + shop.getPath() + "shop/ HTTP/1.1\r\n");
      connection.trickle("Host: shop\r\n\r\n".getBytes(), Duration.ofMillis(1));
      String answer = connection.wholeAnswer(Duration.ofSeconds(30));

      assertTrue(answer.startsWith("HTTP/1.1 200"), answer);
      assertTrue(answer.contains("Bag: nothing"), answer);
    }
  }

  @Test
  public void aViewFindsAHostOfAnotherName() {
    deploy();
    URI server = shop.resolve("/");
    WebView elsewhere = view.knowing("www.shop.example", server);

    Page page = elsewhere.get("http://www.shop.example" + shop.getPath() + "shop/");

    assertTrue(page.words().contains("Host: www.shop.example"), page.text());
    assertEquals("www.shop.example", view.cookies().find("JSESSIONID").orElseThrow().domain());
  }
}

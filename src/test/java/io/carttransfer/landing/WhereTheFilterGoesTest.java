package io.carttransfer.landing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.carttransfer.harness.container.Container;
import io.carttransfer.harness.container.FilterEntry;
import io.carttransfer.harness.container.InEachContainer;
import io.carttransfer.harness.container.WebApp;
import io.carttransfer.harness.neighbours.NeighbourFilters;
import io.carttransfer.harness.neighbours.NeighbourShop;
import io.carttransfer.harness.shops.App;
import io.carttransfer.harness.shops.plain.PlainShop;
import io.carttransfer.harness.web.Page;
import io.carttransfer.harness.web.RawConnection;
import io.carttransfer.harness.web.WebView;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Each sentence of the chapter "Where the filter goes" in docs/containers.md. */
@InEachContainer
class WhereTheFilterGoesTest {

  private static final FilterEntry OURS = NeighbourShop.OURS;
  private static final FilterEntry ENCODING = everywhere(NeighbourFilters.Encoding.class);
  private static final FilterEntry CSRF = everywhere(NeighbourFilters.Csrf.class);
  private static final FilterEntry PER_REQUEST = everywhere(NeighbourFilters.PerRequest.class);
  private static final FilterEntry FRAMEWORK = everywhere(NeighbourFilters.Framework.class);
  private static final FilterEntry LOGIN =
      FilterEntry.of("login", NeighbourFilters.Login.class).urls("/checkout");

  private final Container container;
  private final WebView view = WebView.open();
  private URI shop;
  private App app;

  WhereTheFilterGoesTest(Container container) {
    this.container = container;
  }

  private static FilterEntry everywhere(Class<?> type) {
    return FilterEntry.of(type.getSimpleName(), type).urls("/*");
  }

  private void deploy(FilterEntry... filters) {
    deploy(address -> NeighbourShop.bound(NeighbourShop.at(address, List.of(filters))));
  }

  private void deploy(java.util.function.Function<URI, WebApp> description) {
    shop = container.deploy(description);
    app = new App(shop);
  }

  @AfterEach
  void undeploy() {
    container.undeploy(shop);
  }

  private void assertShows(String cart, Page page) {
    assertEquals(200, page.status(), page.text());
    assertTrue(page.words().contains("cart=" + cart), page.text());
  }

  @Test
  void behindTheEncodingFilterFormsOfTheShopArriveWhole() {
    deploy(ENCODING, OURS);
    assertShows("{A1=1}", app.checkOut("A1", 1).open(view));

    Page posted = view.post(shop.resolve("cart"), Map.of("note", "Müller"));

    assertTrue(posted.words().contains("note=Müller"), posted.text());
  }

  @Test
  void behindAFilterThatReadsTheParametersALandingByFormWorks() {
    deploy(
        address ->
            NeighbourShop.bound(NeighbourShop.at(address, List.of(ENCODING, OURS)))
                .contextParam("cart-transfer.carrier", "cookie,form"));

    Page page = app.checkOut("A1", 1).open(view);

    assertShows("{A1=1}", page);
  }

  @Test
  void inFrontOfTheEncodingFilterFormsOfTheShopArriveWholeToo() {
    deploy(OURS, ENCODING);
    assertShows("{A1=1}", app.checkOut("A1", 1).open(view));

    Page posted = view.post(shop.resolve("cart"), Map.of("note", "Müller"));

    assertTrue(posted.words().contains("note=Müller"), posted.text());
  }

  @Test
  void inFrontOfCsrfProtectionEndpointLandingAndAnswersWork() {
    deploy(ENCODING, OURS, CSRF);
    App.Answer answer = app.checkOut("A1", 1);
    assertShows("{A1=1}", answer.open(view));
    App.Answer other = app.checkOut("A2", 2);
    assertShows("{A2=2}", other.open(view));

    Page question = view.get(answer.url());
    Page answered = view.press(question, "The app's bag");

    assertShows("{A1=1}", answered);
  }

  @Test
  void behindCsrfProtectionTheEndpointIsRefused() {
    deploy(CSRF, OURS);

    Page refused = app.post(App.newReference(), "A1", 1);

    assertEquals(403, refused.status(), refused.text());
  }

  @Test
  void aProtectionThatRegistersItselfComesBeforeAllOfWebXml() {
    deploy(
        address ->
            NeighbourShop.bound(NeighbourShop.at(address, List.of(OURS)))
                .listener(NeighbourFilters.Registration.class));

    Page refused = app.post(App.newReference(), "A1", 1);

    assertEquals(403, refused.status(), refused.text());
  }

  @Test
  void inFrontOfTheLoginTheBagIsThereAfterIt() {
    deploy(OURS, LOGIN);
    Page login = app.checkOut("A1", 1).open(view);
    assertTrue(login.words().contains("path=/signin"), login.text());

    Page checkout = view.press(login, "Sign in");

    assertShows("{A1=1}", checkout);
    assertEquals(shop.resolve("checkout").getPath(), checkout.address().getPath());
  }

  @Test
  void behindALoginThatComesBackToTheAddressTheBagArrivesToo() {
    deploy(LOGIN, OURS);
    Page login = app.checkOut("A1", 1).open(view);

    Page checkout = view.press(login, "Sign in");

    assertShows("{A1=1}", checkout);
  }

  @Test
  void behindWhatOpensSomethingForEachRequestLookUpsWork() {
    deploy(address -> needy(address, PER_REQUEST, OURS));

    assertShows("{A1=2}", app.checkOut("A1", 2).open(view));
  }

  @Test
  void inFrontOfItLookUpsFailAndTheLogSaysWhy() {
    deploy(address -> needy(address, OURS, PER_REQUEST));
    container.forgetLog();

    Page page = app.post(App.newReference(), "A1", 2);

    assertEquals(503, page.status(), page.text());
    assertTrue(container.log().contains("no session is open for this request"), container.log());
  }

  @Test
  void itMustBeMappedToTheEndpointAsWell() {
    FilterEntry onTheLandingOnly =
        FilterEntry.of("PerRequest", NeighbourFilters.PerRequest.class).urls("/checkout");
    deploy(address -> needy(address, onTheLandingOnly, OURS));

    Page page = app.post(App.newReference(), "A1", 2);

    assertEquals(503, page.status(), page.text());
  }

  private static WebApp needy(URI address, FilterEntry... filters) {
    return NeighbourShop.at(address, List.of(filters))
        .contextParam(
            "cart-transfer.cart",
            PlainShop.BINDING.replace(
                "io.carttransfer.harness.shops.plain.Catalogue\nproduct = Catalogue()",
                "io.carttransfer.harness.neighbours.NeedyCatalogue\nproduct = NeedyCatalogue()"));
  }

  @Test
  void inFrontOfAFrameworkThatAnswersEverythingTheEndpointIsReached() {
    deploy(OURS, FRAMEWORK);

    App.Answer answer = app.checkOut("A1", 1);

    assertShows("{A1=1}", answer.open(view));
  }

  @Test
  void behindSuchAFrameworkTheEndpointIsAPageOfTheShop() {
    deploy(FRAMEWORK, OURS);

    Page swallowed = app.post(App.newReference(), "A1", 1);

    assertEquals(200, swallowed.status());
    assertTrue(swallowed.words().contains("path=/cart-transfer"), swallowed.text());
  }

  @Test
  void aLoginOfTheContainerKeepsTheAddressOfTheLanding() {
    deploy(
        address ->
            NeighbourShop.bound(NeighbourShop.at(address, List.of(OURS)))
                .formLogin("/checkout", "/signin", "/signin"));
    Page login = app.checkOut("A1", 1).open(view);

    Page checkout = logIn(login);

    assertShows("{A1=1}", checkout);
  }

  @Test
  void aLoginOfTheContainerKeepsALandingOfFourKilobytesByForm() {
    deploy(
        address ->
            NeighbourShop.bound(NeighbourShop.at(address, List.of(OURS)))
                .contextParam("cart-transfer.carrier", "cookie,form")
                .formLogin("/checkout", "/signin", "/signin"));
    App.Answer answer = app.checkOut("A1", 1);
    String body = answer.json().get("body").getAsString() + "&rest=";
    String whole = body + "x".repeat(4096 - body.length());

    Page login = view.send("POST", answer.url(), "application/x-www-form-urlencoded", whole);
    Page checkout = logIn(login);

    assertShows("{A1=1}", checkout);
  }

  private Page logIn(Page login) {
    assertTrue(login.words().contains("Log in"), login.text());
    return view.press(
        login, "Log in", Map.of("j_username", WebApp.USER, "j_password", WebApp.PASSWORD));
  }

  @ParameterizedTest
  @ValueSource(strings = {"kept", "lost"})
  void behindAFilterThatHoldsAnswersBackEachHasItsStatusAndNobodyWaits(String body) {
    FilterEntry compression =
        FilterEntry.of("compression", NeighbourFilters.Compression.class)
            .initParam("body", body)
            .urls("/*");
    deploy(compression, OURS);
    String cart = "{\"items\":[{\"sku\":\"A1\",\"quantity\":1}],\"currency\":\"GBP\",";
    String json = "Content-Type: application/json\r\n";

    assertWhole(200, "POST", "cart-transfer", json, cart + "\"reference\":\"R-1\"}");
    assertWhole(422, "POST", "cart-transfer", json, "{}");
    assertWhole(415, "POST", "cart-transfer", "Content-Type: text/plain\r\n", "x");
    assertWhole(413, "POST", "cart-transfer", json, "x".repeat(70_000));
    assertWhole(405, "GET", "cart-transfer", "", "");
    assertWhole(405, "HEAD", "cart-transfer", "", "");
    assertWhole(410, "GET", "checkout?cart_transfer=x", "", "");
    assertWhole(410, "GET", "checkout?cart_transfer=x", "Accept: application/json\r\n", "");
  }

  private void assertWhole(int status, String method, String path, String headers, String body) {
    try (RawConnection connection = RawConnection.to(shop)) {
      connection.send(
          method
              + " "
              + shop.resolve(path).getRawPath()
              + (path.contains("?") ? path.substring(path.indexOf('?')) : "")
              + " HTTP/1.1\r\nHost: shop\r\n"
              + headers
              + "Content-Length: "
              + body.length()
              + "\r\n\r\n"
              + body);
      String answer =
          method.equals("HEAD")
              ? connection.answer(Duration.ofSeconds(1))
              : connection.wholeAnswer(Duration.ofSeconds(20));

      assertTrue(answer.startsWith("HTTP/1.1 " + status + " "), answer);
    }
  }
}

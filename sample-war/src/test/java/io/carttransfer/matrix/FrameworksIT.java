package io.carttransfer.matrix;

import static io.carttransfer.matrix.FrameworkFilter.OPEN_ENTITY_MANAGER;
import static io.carttransfer.matrix.FrameworkFilter.OURS;
import static io.carttransfer.matrix.FrameworkFilter.SPRING_CONTEXT;
import static io.carttransfer.matrix.FrameworkFilter.SPRING_CSRF;
import static io.carttransfer.matrix.FrameworkFilter.SPRING_ENCODING;
import static io.carttransfer.matrix.FrameworkFilter.STRIPES;
import static io.carttransfer.matrix.FrameworkFilter.STRIPES_MAPPING;
import static io.carttransfer.matrix.FrameworkFilter.STRUTS;
import static io.carttransfer.matrix.FrameworkFilter.WICKET;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.carttransfer.harness.shops.App;
import io.carttransfer.harness.web.Page;
import io.carttransfer.harness.web.WebView;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/**
 * The plug-in's filter beside real frameworks, in the place that the README tells, and behind them:
 * then with the symptom that its chapter on troubleshooting names. One Tomcat 9 for all.
 */
class FrameworksIT {

  @TempDir(cleanup = CleanupMode.ON_SUCCESS)
  private static Path base;

  private static Installation installation;
  private static Server server;

  private final WebView view = WebView.open();

  @BeforeAll
  static void start() throws IOException {
    Row tomcat = Matrix.row("Tomcat", "9.").with(Scanning.FEW);
    installation = Installation.empty(tomcat, Path.of(System.getProperty("java.home")), base);
    write(tomcat, FrameworkShop.STRUTS, "struts", OURS, STRUTS);
    write(tomcat, FrameworkShop.STRUTS, "struts-first", STRUTS, OURS);
    write(tomcat, FrameworkShop.WICKET, "wicket", OURS, WICKET);
    write(tomcat, FrameworkShop.WICKET, "wicket-first", WICKET, OURS);
    write(tomcat, FrameworkShop.STRIPES, "stripes", OURS, STRIPES, STRIPES_MAPPING);
    write(tomcat, FrameworkShop.STRIPES, "stripes-first", STRIPES, STRIPES_MAPPING, OURS);
    FrameworkFilter context = SPRING_CONTEXT.on("/checkout", "/cart-transfer");
    write(tomcat, FrameworkShop.SPRING, "spring", SPRING_ENCODING, context, OURS, SPRING_CSRF);
    write(tomcat, FrameworkShop.SPRING, "csrf-first", context, SPRING_CSRF, OURS);
    write(
        tomcat,
        FrameworkShop.SPRING,
        "no-context",
        OURS.on("/checkout"),
        SPRING_CSRF.on("/checkout"));
    write(tomcat, FrameworkShop.HIBERNATE, "hibernate", OPEN_ENTITY_MANAGER, OURS);
    write(tomcat, FrameworkShop.HIBERNATE, "ours-first", OURS, OPEN_ENTITY_MANAGER);
    server = installation.start();
  }

  private static void write(Row tomcat, FrameworkShop shop, String path, FrameworkFilter... filters)
      throws IOException {
    shop.write(tomcat, base.resolve("webapps").resolve(path), at(path), List.of(filters));
  }

  private static URI at(String path) {
    return installation.address().resolve(path + "/");
  }

  @AfterAll
  static void stop() {
    if (server != null) {
      server.close();
    }
  }

  private static void assertShows(String basket, Page page) {
    assertEquals(200, page.status(), page.text() + server.log());
    assertTrue(page.words().contains("basket=" + basket), page.text());
  }

  @Test
  void inFrontOfStrutsItsActionsFindTheBag() {
    App.Answer answer = new App(at("struts")).checkOut("A1", 2);

    assertShows("{A1=2}", answer.open(view));
  }

  @Test
  void behindStrutsTheEndpointIsAnActionThatIsNotThere() {
    Page page = new App(at("struts-first")).post(App.newReference(), "A1", 2);

    assertEquals(404, page.status(), page.text());
    assertTrue(page.text().contains("There is no Action mapped"), page.text());
  }

  @Test
  void inFrontOfWicketItsPagesFindTheBag() {
    App.Answer answer = new App(at("wicket")).checkOut("A1", 2);

    Page page = answer.open(view);

    assertShows("{A1=2}", page);
    assertTrue(page.address().getQuery().contains("0"), "Wicket has redirected");
  }

  @Test
  void behindWicketTheBagIsTakenButNeverOpened() {
    App.Answer answer = new App(at("wicket-first")).checkOut("A1", 2);

    assertShows("{}", answer.open(view));
    assertTrue(server.log().contains(answer.reference() + " outcome=taken"), server.log());
    assertFalse(server.log().contains(answer.reference() + " outcome=filled"), server.log());
  }

  @Test
  void inFrontOfStripesItsActionsFindTheBagAndSeeAGet() {
    Page answered = secondThoughts(new App(at("stripes")));

    assertShows("{A1=2}", answered);
    assertTrue(answered.words().contains("method=GET"), answered.text());
  }

  @Test
  void behindStripesItsActionsFindTheBagAndTakeOurFormForOneOfTheShops() {
    Page answered = secondThoughts(new App(at("stripes-first")));

    assertShows("{A1=2}", answered);
    assertTrue(answered.words().contains("method=POST"), answered.text());
  }

  /** Two bags, and back to the first one by a button of our page. */
  private Page secondThoughts(App app) {
    App.Answer first = app.checkOut("A1", 2);
    assertShows("{A1=2}", first.open(view));
    assertShows("{A2=1}", app.checkOut("A2", 1).open(view));
    return view.press(view.get(first.url()), "The app's bag");
  }

  @Test
  void betweenSpringsFiltersEndpointLandingAndFormsWork() {
    App.Answer answer = new App(at("spring")).checkOut("A1", 2);

    Page checkout = answer.open(view);
    assertShows("{A1=2}", checkout);

    Page written = view.press(checkout, "Write", Map.of("note", "Müller"));
    assertTrue(written.words().contains("note=Müller"), written.text());
    Page forged = view.post(at("spring").resolve("checkout"), Map.of("note", "forged"));
    assertEquals(403, forged.status(), "the shop's protection is whole");
  }

  @Test
  void betweenSpringsFiltersTheQuestionCanBeAnswered() {
    assertShows("{A1=2}", secondThoughts(new App(at("spring"))));
  }

  @Test
  void behindSpringsProtectionAgainstForgeryTheEndpointAnswers403() {
    Page page = new App(at("csrf-first")).post(App.newReference(), "A1", 2);

    assertEquals(403, page.status(), page.text());
  }

  @Test
  void withoutSpringsContextOfTheRequestTheLogNamesItAlsoWhereTheDispatcherIsOnEverything() {
    Page page = new App(at("no-context")).post(App.newReference(), "A1", 2);

    assertEquals(503, page.status(), page.text());
    assertTrue(server.log().contains("refused-lookup-failed"), server.log());
    assertTrue(server.log().contains("No thread-bound request"), server.log());
  }

  @Test
  void behindTheOpenEntityManagerLookUpsReadWhatIsFetchedLate() {
    assertShows("{A1=2}", new App(at("hibernate")).checkOut("A1", 2).open(view));
  }

  @Test
  void inFrontOfItTheLogHasHibernatesOwnException() {
    Page page = new App(at("ours-first")).post(App.newReference(), "A1", 2);

    assertEquals(503, page.status(), page.text());
    assertTrue(server.log().contains("LazyInitializationException"), server.log());
  }
}

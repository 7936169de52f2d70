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
import java.nio.file.Path;
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

  private static FrameworkServer shops;

  private final WebView view = WebView.open();

  @BeforeAll
  static void start() throws IOException {
    shops = new FrameworkServer(base);
    shops.add(FrameworkShop.STRUTS, "struts", OURS, STRUTS);
    shops.add(FrameworkShop.STRUTS, "struts-first", STRUTS, OURS);
    shops.add(FrameworkShop.WICKET, "wicket", OURS, WICKET);
    shops.add(FrameworkShop.WICKET, "wicket-first", WICKET, OURS);
    shops.add(FrameworkShop.STRIPES, "stripes", OURS, STRIPES, STRIPES_MAPPING);
    shops.add(FrameworkShop.STRIPES, "stripes-first", STRIPES, STRIPES_MAPPING, OURS);
    FrameworkFilter context = SPRING_CONTEXT.on("/checkout", "/cart-transfer");
    shops.add(FrameworkShop.SPRING, "spring", SPRING_ENCODING, context, OURS, SPRING_CSRF);
    shops.add(FrameworkShop.SPRING, "csrf-first", context, SPRING_CSRF, OURS);
    shops.add(
        FrameworkShop.SPRING, "no-context", OURS.on("/checkout"), SPRING_CSRF.on("/checkout"));
    shops.add(FrameworkShop.HIBERNATE, "hibernate", OPEN_ENTITY_MANAGER, OURS);
    shops.add(FrameworkShop.HIBERNATE, "ours-first", OURS, OPEN_ENTITY_MANAGER);
    shops.start();
  }

  @AfterAll
  static void stop() {
    if (shops != null) {
      shops.close();
    }
  }

  private static void assertShows(String basket, Page page) {
    shops.assertShows("basket=" + basket, page);
  }

  @Test
  void inFrontOfStrutsItsActionsFindTheBag() {
    App.Answer answer = new App(shops.at("struts")).checkOut("A1", 2);

    assertShows("{A1=2}", answer.open(view));
  }

  @Test
  void behindStrutsTheEndpointIsAnActionThatIsNotThere() {
    Page page = new App(shops.at("struts-first")).post(App.newReference(), "A1", 2);

    assertEquals(404, page.status(), page.text());
    assertTrue(page.text().contains("There is no Action mapped"), page.text());
  }

  @Test
  void inFrontOfWicketItsPagesFindTheBag() {
    App.Answer answer = new App(shops.at("wicket")).checkOut("A1", 2);

    Page page = answer.open(view);

    assertShows("{A1=2}", page);
    assertTrue(page.address().getQuery().contains("0"), "Wicket has redirected");
  }

  @Test
  void behindWicketTheBagIsTakenButNeverOpened() {
    App.Answer answer = new App(shops.at("wicket-first")).checkOut("A1", 2);

    assertShows("{}", answer.open(view));
    assertTrue(shops.log().contains(answer.reference() + " outcome=taken"), shops.log());
    assertFalse(shops.log().contains(answer.reference() + " outcome=filled"), shops.log());
  }

  @Test
  void inFrontOfStripesItsActionsFindTheBagAndSeeAGet() {
    Page answered = secondThoughts(new App(shops.at("stripes")));

    assertShows("{A1=2}", answered);
    assertTrue(answered.words().contains("method=GET"), answered.text());
  }

  @Test
  void behindStripesItsActionsFindTheBagAndTakeOurFormForOneOfTheShops() {
    Page answered = secondThoughts(new App(shops.at("stripes-first")));

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
    App.Answer answer = new App(shops.at("spring")).checkOut("A1", 2);

    Page checkout = answer.open(view);
    assertShows("{A1=2}", checkout);

    Page written = view.press(checkout, "Write", Map.of("note", "Müller"));
    assertTrue(written.words().contains("note=Müller"), written.text());
    Page forged = view.post(shops.at("spring").resolve("checkout"), Map.of("note", "forged"));
    assertEquals(403, forged.status(), "the shop's protection is whole");
  }

  @Test
  void betweenSpringsFiltersTheQuestionCanBeAnswered() {
    assertShows("{A1=2}", secondThoughts(new App(shops.at("spring"))));
  }

  @Test
  void behindSpringsProtectionAgainstForgeryTheEndpointAnswers403() {
    Page page = new App(shops.at("csrf-first")).post(App.newReference(), "A1", 2);

    assertEquals(403, page.status(), page.text());
  }

  @Test
  void withoutSpringsContextOfTheRequestTheLogNamesItAlsoWhereTheDispatcherIsOnEverything() {
    Page page = new App(shops.at("no-context")).post(App.newReference(), "A1", 2);

    assertEquals(503, page.status(), page.text());
    assertTrue(shops.log().contains("refused-lookup-failed"), shops.log());
    assertTrue(shops.log().contains("No thread-bound request"), shops.log());
  }

  @Test
  void behindTheOpenEntityManagerLookUpsReadWhatIsFetchedLate() {
    assertShows("{A1=2}", new App(shops.at("hibernate")).checkOut("A1", 2).open(view));
  }

  @Test
  void inFrontOfItTheLogHasHibernatesOwnException() {
    Page page = new App(shops.at("ours-first")).post(App.newReference(), "A1", 2);

    assertEquals(503, page.status(), page.text());
    assertTrue(shops.log().contains("LazyInitializationException"), shops.log());
  }
}

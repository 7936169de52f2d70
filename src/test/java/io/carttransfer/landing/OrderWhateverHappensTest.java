package io.carttransfer.landing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.carttransfer.harness.container.Container;
import io.carttransfer.harness.container.InEachContainer;
import io.carttransfer.harness.database.Together;
import io.carttransfer.harness.shops.App;
import io.carttransfer.harness.shops.plain.ConfirmationPage;
import io.carttransfer.harness.web.Page;
import io.carttransfer.harness.web.RawConnection;
import io.carttransfer.harness.web.WebView;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * An order that was placed with our bag is recorded, whatever becomes of the page and the client.
 */
@InEachContainer
class OrderWhateverHappensTest extends LandingScenario {

  private static final int NO_ANSWER = 0;

  private App.Answer answer;

  OrderWhateverHappensTest(Container container) {
    super(container);
  }

  @BeforeEach
  void open() {
    openShop(
        app ->
            app.contextParam(
                    "cart-transfer.order",
                    "path = /account/done\nwhen = empty requestScope.declined\n"
                        + "number = requestScope.placed\ntotal = 12.5")
                .servlet("confirmation", ConfirmationPage.class, "/account/done", "/unwatched"));
    answer = app.checkOut("A1", 2);
    answer.open(view);
    container.forgetLog();
  }

  private URI done(String how) {
    return shop.resolve("account/done?number=S-1&how=" + how);
  }

  private void assertRecordedOnce(String level) throws Exception {
    String line = level + " io.carttransfer.ledger reference=" + answer.reference();
    Together.await(() -> container.log().contains("outcome=ordered order=S-1"));
    view.get(shop.resolve("cart"));
    String log = container.log();
    assertTrue(log.contains(line + " outcome=ordered order=S-1 total=12.5"), log);
    assertEquals(log.indexOf("outcome=ordered"), log.lastIndexOf("outcome=ordered"), log);
    assertEquals(level.equals("WARNING"), log.contains("check-the-order"), log);
    assertProblem(409, "already-ordered", app.post(answer.reference(), "A1", 1));
    assertTheSessionIsFree();
  }

  /** A page that nobody ends would keep the session's next bag out for ever. */
  private void assertTheSessionIsFree() {
    assertCart("{A2=1}", view.get(app.checkOut("A2", 1).setCookies(view).url()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "servlet-exception",
        "runtime-exception",
        "io-exception",
        "error",
        "send-error",
        "status"
      })
  void thePageFailsBeforeItIsSent(String how) throws Exception {
    Page page = view.get(done(how));

    assertTrue(page.status() >= 500, page.text());
    assertRecordedOnce("WARNING");
  }

  @Test
  void thePageBreaksOff() throws Exception {
    try (RawConnection connection = ask("committed")) {
      connection.answer(Duration.ofSeconds(30));
    }

    assertRecordedOnce("INFO");
  }

  @ParameterizedTest
  @ValueSource(strings = {"endless", "async-endless", "async-dispatch-endless"})
  void theClientGoesWhileThePageIsWritten(String how) throws Exception {
    try (RawConnection connection = ask(how)) {
      connection.trickle(new byte[1], Duration.ofSeconds(30));
    }

    assertRecordedOnce("INFO");
  }

  private RawConnection ask(String how) {
    URI page = done(how);
    return RawConnection.to(page)
        .send(
            "GET "
                + page.getRawPath()
                + "?"
                + page.getRawQuery()
                + " HTTP/1.1\r\nHost: shop\r\nCookie: "
                + view.cookies().header(page).orElseThrow()
                + "\r\n\r\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"async-later", "async-at-once", "async-dispatch", "async-twice"})
  void thePageAnswersAsynchronously(String how) throws Exception {
    Page page = view.get(done(how));

    assertEquals(200, page.status(), page.text());
    assertRecordedOnce("INFO");
  }

  @ParameterizedTest
  @ValueSource(strings = {"async-timeout", "async-exception", "async-status"})
  void theAsynchronousPageFails(String how) throws Exception {
    int status = status(done(how));

    // Tomcat closes the connection without an answer when an asynchronous page throws.
    assertTrue(status >= 500 || status == NO_ANSWER, () -> "status " + status);
    assertRecordedOnce("WARNING");
  }

  /** Watching changes nothing of what the shopper gets. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "servlet-exception",
        "error",
        "send-error",
        "status",
        "async-later",
        "async-at-once",
        "async-dispatch",
        "async-twice",
        "async-timeout",
        "async-exception",
        "async-status"
      })
  void thePageIsAnsweredAsIfNobodyWatched(String how) {
    assertEquals(status(shop.resolve("unwatched?number=S-1&how=" + how)), status(done(how)));
  }

  private int status(URI page) {
    try {
      return view.get(page).status();
    } catch (UncheckedIOException e) {
      return NO_ANSWER;
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"plain", "servlet-exception", "committed", "async-later", "async-status"})
  void whatDoesNotCountIsNotRecorded(String how) {
    try (RawConnection connection = ask(how + "&declined=yes")) {
      connection.wholeAnswer(Duration.ofSeconds(30));
    }

    view.get(shop.resolve("cart"));
    assertFalse(container.log().contains("outcome=ordered"), container.log());
    assertEquals(200, app.post(answer.reference(), "A1", 1).status());
  }

  @Test
  void thePageEndsTheSession() throws Exception {
    view.get(done("logout"));

    assertRecordedOnce("INFO");
  }

  @Test
  void aPageThatFailsAgainIsLoggedAndTheOrderIsNotRecordedAgain() throws Exception {
    view.get(done("servlet-exception"));
    view.get(done("servlet-exception"));

    assertTrue(container.log().contains("outcome=order-page-failed order=S-1"), container.log());
    assertRecordedOnce("WARNING");
  }

  @Test
  void aSecondNumberOfTheSameBagIsLogged() {
    view.get(shop.resolve("account/done?number=S-1"));
    view.get(shop.resolve("account/done?number=S-2"));

    assertTrue(
        container.log().contains("outcome=another-order order=S-2 first=S-1"), container.log());
    WebView.open().get(answer.url());
    assertFalse(container.log().contains("ordered-twice"), container.log());
  }

  @Test
  void anExpressionThatGivesNothingIsToldOnce() {
    view.get(shop.resolve("account/done?nomber=S-1"));
    view.get(shop.resolve("account/done?nomber=S-1"));

    String log = container.log();
    String line =
        "INFO io.carttransfer.binding cart-transfer.order: `number` (requestScope.placed)";
    assertTrue(log.contains(line + " returned null"), log);
    assertEquals(log.indexOf(line), log.lastIndexOf(line), log);
  }

  @Test
  void anOrdinaryShopperIsToldNothing() {
    WebView other = WebView.open();
    other.post(shop.resolve("add"), Map.of("key", "A1"));
    other.get(shop.resolve("account/done"));

    assertFalse(container.log().contains("returned null"), container.log());
  }
}

package io.carttransfer.matrix;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.carttransfer.harness.shops.App;
import io.carttransfer.harness.web.Page;
import io.carttransfer.harness.web.WebView;
import java.net.URI;
import java.util.Map;

/**
 * What the plug-in is for, done once from the platform's call to the order, over HTTP, with each of
 * the pages that a shopper may see on the way.
 */
final class MainJob {

  static final Map<String, Integer> THE_BAG = Map.of("Speckled mug", 1, "Striped tea towel", 5);
  static final Map<String, Integer> WITH_A_LAMP =
      Map.of("Speckled mug", 1, "Striped tea towel", 5, "Brass table lamp", 1);
  private static final Map<String, Integer> A_LAMP = Map.of("Brass table lamp", 1);

  private final URI shop;
  private final App app;
  private final String reference = App.newReference();

  MainJob(URI shop) {
    this.shop = shop;
    this.app = new App(shop);
  }

  /** What the platform calls the order. */
  String reference() {
    return reference;
  }

  /**
   * Does it all, once.
   *
   * @return what the shop calls the order
   */
  String run() {
    App.Answer answer =
        app.checkOutAs(reference, "item_1_sku", 1, "item_2_sku", 5, "no_such_sku", 1);

    assertOutsideTheAppNothingIsSaid();
    assertACharsetThatIsNoneBreaksNothing(answer);
    WebView phone = WebView.open();
    ShopPage inTheApp = ShopPage.of(answer.open(phone));
    inTheApp.assertShows(THE_BAG, "57.25");
    inTheApp.assertTalksToTheApp();
    inTheApp.assertTellsOf("no_such_sku");
    inTheApp.assertTells("order", "\"total\":57.25");

    ShopPage.of(WebView.open().get(answer.url())).assertShows(THE_BAG, "57.25");
    ShopPage.of(answer.open(WebView.open())).assertShows(THE_BAG, "57.25");
    ShopPage.of(byForm(WebView.open(), answer)).assertShows(THE_BAG, "57.25");
    assertAFilledBasketIsAskedFor(answer);
    assertALinkThatIsNoneIsGone(answer);

    addALampByHand(phone);
    ShopPage.of(phone.get(shop.resolve("checkout"))).assertShows(WITH_A_LAMP, "146.25");
    Page reloaded = answer.open(phone);
    ShopPage.of(reloaded).assertShows(WITH_A_LAMP, "146.25");

    String number = order(phone, reloaded);
    assertItIsOver(answer, number);
    return number;
  }

  private void assertOutsideTheAppNothingIsSaid() {
    ShopPage.of(WebView.open().get(shop.resolve("product?id=106"))).assertIsForAnyBrowser();
  }

  /** Some containers throw when they are asked for it. */
  private void assertACharsetThatIsNoneBreaksNothing(App.Answer answer) {
    Page refused =
        WebView.open()
            .send(
                "POST", shop.resolve("cart-transfer"), "application/json; charset=nonsense", "{}");
    assertEquals(415, refused.status(), refused.text());

    Page landed = byForm(WebView.open(), answer, "; charset=nonsense");
    ShopPage.of(landed).assertShows(THE_BAG, "57.25");
  }

  private static Page byForm(WebView view, App.Answer answer) {
    return byForm(view, answer, "");
  }

  private static Page byForm(WebView view, App.Answer answer, String parameters) {
    String address = answer.url().toString().replace(answer.token(), "form");
    return view.send(
        "POST",
        URI.create(address),
        "application/x-www-form-urlencoded" + parameters,
        "cart_transfer=" + answer.token());
  }

  /** Nobody's own basket goes because of a link, and nobody pays the one for the other. */
  private void assertAFilledBasketIsAskedFor(App.Answer answer) {
    WebView keeper = WebView.open();
    addALampByHand(keeper);
    ShopPage.of(keeper.press(ask(keeper, answer), "This basket")).assertShows(A_LAMP, "89.00");

    WebView changer = WebView.open();
    addALampByHand(changer);
    ShopPage.of(changer.press(ask(changer, answer), "The app's bag")).assertShows(THE_BAG, "57.25");
  }

  private static Page ask(WebView view, App.Answer answer) {
    Page question = view.get(answer.url());
    ShopPage.of(question).assertIsOurs(200, "Which basket would you like to pay for?");
    return question;
  }

  private void assertALinkThatIsNoneIsGone(App.Answer answer) {
    String token = answer.token();
    String unknown = token.substring(0, 16) + new StringBuilder(token.substring(16)).reverse();
    for (String each : new String[] {unknown, "nonsense"}) {
      Page gone = WebView.open().get(shop.resolve("checkout?cart_transfer=" + each));
      ShopPage.of(gone).assertIsOurs(410, "This link has expired");
    }
  }

  private void addALampByHand(WebView view) {
    Page lamp = view.get(shop.resolve("product?id=106"));
    assertTrue(lamp.words().contains("Brass table lamp"), lamp.words());
    assertTrue(lamp.words().contains("Only 2 left"), lamp.words());
    view.press(lamp, "Add to basket");
  }

  private String order(WebView view, Page checkout) {
    Page done =
        view.press(
            checkout,
            "Place order",
            Map.of(
                "name", "Ada Müller",
                "email", "ada@example.org",
                "street", "1 Mill Lane",
                "town", "Ludlow",
                "postcode", "SY8 1AA"));
    assertEquals(shop.resolve("order/done"), done.address());
    String number = assertConfirms(done);

    assertEquals(number, assertConfirms(view.get(done.address())), "a reload shows the same order");
    Page lamp = WebView.open().get(shop.resolve("product?id=106"));
    assertTrue(lamp.words().contains("Only 1 left"), "the stock fell: " + lamp.words());
    return number;
  }

  private String assertConfirms(Page done) {
    ShopPage page = ShopPage.of(done);
    page.assertLists(WITH_A_LAMP);
    String number = done.document().select(".number").text();
    assertTrue(number.matches("\\S+"), done.words());
    assertTrue(done.words().contains("Ada Müller"), done.words());
    page.assertTalksToTheApp();
    page.assertTells("paymentcompleted", "\"total\":146.25");
    page.assertTells("paymentcompleted", "\"orderId\":\"" + number + "\"");
    assertEquals(
        reference + "/" + number,
        done.document().select("[data-poq-send=paymentcompleted]").attr("data-poq-once"));
    assertTrue(done.document().select("button[data-poq-send=closewebview]").hasText(), done.text());
    return number;
  }

  private void assertItIsOver(App.Answer answer, String number) {
    assertEquals(409, app.post(reference, "item_1_sku", 1).status());
    Page late = WebView.open().get(answer.url());
    ShopPage.of(late).assertIsOurs(200, "This bag has been ordered");
    assertFalse(late.words().contains(number), "a link tells nobody's order: " + late.words());
  }
}

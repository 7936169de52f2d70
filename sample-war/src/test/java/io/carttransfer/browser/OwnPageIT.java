package io.carttransfer.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.carttransfer.harness.browser.Chromium;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Our own page in an ordinary browser. */
@InShop
class OwnPageIT extends BrowserCase {

  private static final String THE_BAG = "1 × Speckled mug, 5 × Striped tea towel";
  private static final String THE_QUESTION = "Which basket would you like to pay for?";
  private static final String POST =
      """
      const form = document.createElement('form');
      form.method = 'post';
      form.action = arguments[0];
      document.body.append(form);
      form.submit()""";

  OwnPageIT(Chromium chromium, SampleShop shop) {
    super(chromium, shop);
  }

  @Test
  void asksForOneOfTwoBaskets() {
    addByHand(108);

    window.open(shop.takes(SampleShop.BAG));

    window.awaitHeading(THE_QUESTION);
    look.at("own-page-ask");
    look.inTheDark("own-page-ask");
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void theBagReplacesTheBasketWithScriptsAndWithout(boolean scripts) {
    addByHand(108);
    window.scripts(scripts);
    window.open(shop.takes(SampleShop.BAG));
    window.awaitHeading(THE_QUESTION);

    window.press("The app's bag");

    window.awaitHeading("Checkout");
    assertEquals(THE_BAG, window.items());
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void theBasketStaysWithScriptsAndWithout(boolean scripts) {
    addByHand(108);
    window.scripts(scripts);
    window.open(shop.takes(SampleShop.BAG));
    window.awaitHeading(THE_QUESTION);

    window.press("This basket");

    window.awaitHeading("Checkout");
    assertEquals("1 × Clay vase", window.items());
  }

  @Test
  void speaksGerman() {
    addByHand(108);
    window.headers(Map.of("Accept-Language", "de"));

    window.open(shop.takes(SampleShop.BAG));

    window.awaitHeading("Welchen Warenkorb möchten Sie bezahlen?");
    assertEquals("de", window.script("return document.documentElement.lang"));
    look.at("own-page-ask-de");
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void aLinkThatNeverWasOneLeadsOnWithoutTheBag(boolean scripts) {
    addByHand(108);
    window.scripts(scripts);
    window.open(shop.address("checkout?cart_transfer=malformed"));
    window.awaitHeading("This link has expired");
    window.expectStatus(410);

    window.press("Continue without the app's bag");

    window.awaitHeading("Checkout");
    assertEquals("1 × Clay vase", window.items());
  }

  @Test
  void saysThatALinkHasExpired() {
    window.open(shop.address("checkout?cart_transfer=malformed"));

    window.awaitHeading("This link has expired");
    window.expectStatus(410);
    look.at("own-page-gone");
    look.inTheDark("own-page-gone");
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void aSecondTryFillsTheBasket(boolean scripts) {
    beToldToTryAgain();
    window.scripts(scripts);

    window.press("Try again");

    window.awaitHeading("Checkout");
    assertEquals(THE_BAG, window.items());
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void withoutASecondTryTheBasketStays(boolean scripts) {
    addByHand(108);
    beToldToTryAgain();
    window.scripts(scripts);

    window.press("Continue without the app's bag");

    window.awaitHeading("Checkout");
    assertEquals("1 × Clay vase", window.items());
  }

  @Test
  void asksForASecondTry() {
    beToldToTryAgain();

    look.at("own-page-try-again");
    look.inTheDark("own-page-try-again");
  }

  @Test
  void namesTheArticlesThatAreGone() {
    String address = shop.takes("[{\"quantity\": 2, \"sku\": \"FO-LAMP-BRASS\"}]");
    addByHand(106);
    window.open(shop.address("checkout"));
    order();

    window.open(address);

    window.awaitHeading("Something in your bag is no longer available");
    window.expectStatus(503);
    assertTrue(window.text().contains("Item FO-LAMP-BRASS, quantity 2"), window.text());
    look.at("own-page-lines");
    look.inTheDark("own-page-lines");
    window.press("Continue without the app's bag");
    window.awaitHeading("Your basket");
    assertTrue(window.text().contains("There is nothing in it yet."), window.text());
  }

  @Test
  void namesTheOrder() {
    String address = shop.takes(SampleShop.BAG);
    window.open(address);
    order();
    String number = window.find(".number").getText();

    window.open(address);

    window.awaitHeading("This bag has been ordered");
    assertTrue(window.text().contains(number), window.text());
    look.at("own-page-ordered");
    look.inTheDark("own-page-ordered");
    window.press("Continue shopping");
    window.awaitHeading("Your basket");
    assertTrue(window.text().contains("There is nothing in it yet."), window.text());
  }

  /** By a POST of another page, which would have meant another basket. */
  private void beToldToTryAgain() {
    String address = shop.takes(SampleShop.BAG);
    window.open(shop.address("product?id=108"));
    window.script(POST, address);
    window.awaitHeading("Please try again");
    window.expectStatus(503);
  }

  private void order() {
    window.awaitHeading("Checkout");
    window.typeAddress();
    window.press("Place order");
    window.awaitHeading("Thank you, Ada Müller");
  }
}

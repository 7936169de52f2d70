package io.carttransfer.jsp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.when;

import io.carttransfer.harness.tags.Bags;
import io.carttransfer.harness.tags.Logged;
import io.carttransfer.harness.tags.ShownPage;
import io.carttransfer.harness.tags.TagShopper;
import io.carttransfer.page.Bridge;
import io.carttransfer.session.Bag;
import io.carttransfer.session.SessionBag;
import io.carttransfer.transfer.Token;
import java.math.BigDecimal;
import java.util.logging.Level;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

class TagsTest {

  @Test
  void outsideTheAppOnlyTheBodyOfNotInAppIsPrinted() {
    assertEquals("not in app", allTags(new TagShopper().userAgent("Mozilla/5.0")));
  }

  @Test
  void whileThePlugInIsOffOnlyTheBodyOfNotInAppIsPrinted() {
    TagShopper shopper = new TagShopper().bag(Bags.withNotices("cup", "lamp")).with(Bridge.off());

    assertEquals("not in app", allTags(shopper));
  }

  @Test
  void withoutThePlugInOnlyTheBodyOfNotInAppIsPrinted() {
    TagShopper shopper = new TagShopper().bag(Bags.withNotices("cup", "lamp")).withoutPlugIn();

    assertEquals("not in app", allTags(shopper));
  }

  @Test
  void inTheAppTheBodyOfInAppIsPrinted() {
    String page =
        inApp().page().tag(new InAppTag(), "in app").tag(new NotInAppTag(), "out").toString();

    assertEquals("in app", page);
  }

  @Test
  void anOrderWithoutItsOptionalFieldsIsItsTotal() {
    OrderTag tag = new OrderTag();
    tag.setTotal("12.50");

    assertEquals(
        "<script type=\"application/json\" data-poq-send=\"order\">{\"total\":12.50}</script>",
        inApp().page().tag(tag).toString());
  }

  @Test
  void anOrderHasAllItsFieldsAsTheContractNamesThem() {
    OrderTag tag = new OrderTag();
    tag.setTotal(new BigDecimal("1E+2"));
    tag.setOrderId(4711L);
    tag.setSubTotal(90.1);
    tag.setDelivery(4);
    tag.setDiscount("-1.10");
    tag.setTax(7f);
    tag.setCurrency("GBP");

    assertEquals(
        "{\"total\":100,\"orderId\":\"4711\",\"subTotal\":90.1,\"delivery\":4,"
            + "\"discount\":-1.10,\"tax\":7.0,\"currency\":\"GBP\"}",
        data(inApp().page().tag(tag)));
  }

  @Test
  void anOrderWithoutATotalIsNotPrinted() {
    for (Object bad : new Object[] {null, "", "${order.total}", "1,50", Double.NaN}) {
      OrderTag tag = new OrderTag();
      tag.setTotal(bad);
      tag.setDelivery(1);

      try (Logged logged = new Logged()) {
        assertEquals("", inApp().page().tag(tag).toString());
        assertEquals(1, logged.count(Level.WARNING, "does not receive the total"), "" + bad);
      }
    }
  }

  @Test
  void anOptionalAmountThatIsNoneIsLeftOutAndLoggedEscaped() {
    OrderTag tag = new OrderTag();
    tag.setTotal(1);
    tag.setTax("free\nSEVERE forged");

    try (Logged logged = new Logged()) {
      assertEquals("{\"total\":1}", data(inApp().page().tag(tag)));
      assertEquals(1, logged.count(Level.WARNING, "does not receive the tax"));
      assertEquals(1, logged.count(Level.WARNING, "\"free\\u000aSEVERE\\u0020forged\""));
    }
  }

  @Test
  void anErrorIsItsMessage() {
    PaymentErrorTag tag = new PaymentErrorTag();
    tag.setMessage("The card was declined.");

    assertEquals(
        "<script type=\"application/json\" data-poq-send=\"error\">"
            + "{\"errorMessage\":\"The card was declined.\"}</script>",
        inApp().page().tag(tag).toString());
  }

  @Test
  void withoutAMessageThereIsNoError() {
    for (String none : new String[] {null, "", "  "}) {
      PaymentErrorTag tag = new PaymentErrorTag();
      tag.setMessage(none);

      assertEquals("", inApp().page().tag(tag).toString());
    }
  }

  @Test
  void theWayBackIsAButtonWithTheShopsLabel() {
    CloseWebViewTag tag = new CloseWebViewTag();
    tag.setStyleClass("big");

    assertEquals(
        "<button type=\"button\" data-poq-send=\"closewebview\" class=\"big\"><b>Home</b></button>",
        inApp().page().tag(tag, " <b>Home</b>\n").toString());
  }

  @Test
  void withoutALabelTheWayBackSpeaksTheShoppersLanguage() {
    String button = inApp().speaks("fr", "de").page().tag(new CloseWebViewTag(), "").toString();

    assertEquals(
        "<button type=\"button\" data-poq-send=\"closewebview\">Zur\u00fcck zur App</button>",
        button);
  }

  @Test
  void theLabelOfOneButtonIsNotThatOfTheNext() {
    CloseWebViewTag reused = new CloseWebViewTag();

    ShownPage page = inApp().page().tag(reused, "First").tag(reused, "");

    assertTrue(
        page.toString()
            .endsWith(
                ">First</button><button type=\"button\""
                    + " data-poq-send=\"closewebview\">Back to the app</button>"),
        page.toString());
  }

  @Test
  void theWayBackAtOnceIsAnEventWithoutAButton() {
    CloseWebViewTag tag = new CloseWebViewTag();
    tag.setNow(true);

    assertEquals(
        "<script type=\"application/json\" data-poq-send=\"closewebview\"></script>",
        inApp().page().tag(tag, "ignored").toString());
  }

  @Test
  void noticesAreAListInTheShoppersLanguage() {
    TagShopper shopper = new TagShopper().speaks("de-DE").bag(Bags.withNotices("cup", "lamp"));

    assertEquals(
        "<div role=\"status\" class=\"cart-transfer-notices\"><ul>"
            + "<li>Artikel cup f\u00fchrt dieser Shop nicht; er ist nicht in Ihrem Warenkorb.</li>"
            + "<li>Artikel lamp ist in dieser Menge (7) nicht verf\u00fcgbar; er ist nicht in"
            + " Ihrem Warenkorb.</li></ul></div>",
        shopper.page().tag(new NoticesTag()).toString());
  }

  @Test
  void aBagThatIsWholeHasNoNotices() {
    assertEquals("", inApp().page().tag(new NoticesTag()).toString());
  }

  @Test
  void noticesGoWithTheOrder() {
    TagShopper shopper = new TagShopper().bag(Bags.withNotices("cup", "lamp"));
    shopper.bag(SessionBag.of(shopper.session()).ordered("4711"));

    assertEquals("", shopper.page().tag(new NoticesTag()).toString());
  }

  @Test
  void aSessionThatEndedMeanwhileDoesNotBreakThePage() {
    TagShopper shopper = inApp().cookies("poq.webcheckout.platform=ios");
    when(shopper.session().getAttribute(anyString()))
        .thenThrow(new IllegalStateException("invalidated"));

    assertEquals("", shopper.page().tag(new NoticesTag()).toString());
  }

  @Test
  void whatFailsInATagIsLoggedAndThePageGoesOn() {
    TagShopper shopper = inApp();
    when(shopper.request().getHeaders("Cookie")).thenThrow(new UnsupportedOperationException());
    shopper.bag(Bag.none("s"));

    try (Logged logged = new Logged()) {
      String page = shopper.page().tag(new BridgeTag()).html("the rest").toString();

      assertEquals("the rest", page);
      assertEquals(1, logged.count(Level.WARNING, "A tag of Cart Transfer failed"));
    }
  }

  @Test
  void noTagBreaksAPage() {
    TagShopper shopper = inApp();
    when(shopper.request().getHeaders("Cookie")).thenThrow(new UnsupportedOperationException());
    when(shopper.session().getAttribute(anyString()))
        .thenThrow(new UnsupportedOperationException());

    assertEquals("not in app", allTags(shopper));
  }

  @Test
  void aLabelThatCannotBeMadeBreaksNoPage() {
    TagShopper shopper = inApp();
    when(shopper.request().getHeaders("Accept-Language"))
        .thenThrow(new UnsupportedOperationException());

    assertEquals(
        "the rest", shopper.page().tag(new CloseWebViewTag(), "").html("the rest").toString());
  }

  @Test
  void aBagThatWasOrderedElsewhereAndDeclinedDoesNotKeepTheAppFromBeingTold() {
    Token token = Token.keyed(Token.key("https://shop.example/", "r"), new byte[16]);
    Bag declined =
        Bag.none("s").pending(token, Bags.any(), true).orderedElsewhere("4710").declined(token);
    TagShopper shopper = new TagShopper().bag(declined).cookies("poq.webcheckout.platform=ios");
    PaymentCompletedTag tag = new PaymentCompletedTag();
    tag.setOrderId("4711");
    tag.setTotal(1);

    assertEquals("{\"order\":{\"total\":1,\"orderId\":\"4711\"}}", data(shopper.page().tag(tag)));
  }

  private static TagShopper inApp() {
    return new TagShopper().bag(Bags.any());
  }

  private static String data(ShownPage page) {
    return Jsoup.parse(page.toString()).selectFirst("script").data();
  }

  private static String allTags(TagShopper shopper) {
    OrderTag order = new OrderTag();
    order.setTotal(1);
    PaymentCompletedTag completed = new PaymentCompletedTag();
    completed.setOrderId("4711");
    completed.setTotal(1);
    PaymentErrorTag error = new PaymentErrorTag();
    error.setMessage("declined");
    CloseWebViewTag now = new CloseWebViewTag();
    now.setNow(true);
    return shopper
        .page()
        .tag(new BridgeTag())
        .tag(order)
        .tag(completed)
        .tag(error)
        .tag(new CloseWebViewTag(), "Back")
        .tag(now, "")
        .tag(new InAppTag(), "in app")
        .tag(new NotInAppTag(), "not in app")
        .tag(new NoticesTag())
        .toString();
  }
}

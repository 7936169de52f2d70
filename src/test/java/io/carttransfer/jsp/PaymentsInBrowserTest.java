package io.carttransfer.jsp;

import static io.carttransfer.harness.browser.Chromium.await;
import static io.carttransfer.harness.tags.TagContent.COMPLETED;
import static io.carttransfer.harness.tags.TagContent.bag;
import static io.carttransfer.harness.tags.TagContent.bridge;
import static io.carttransfer.harness.tags.TagContent.completed;
import static io.carttransfer.harness.tags.TagContent.order;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.carttransfer.harness.browser.BrowserShop;
import io.carttransfer.harness.browser.Chromium;
import io.carttransfer.harness.browser.InBrowser;
import io.carttransfer.harness.tags.Bags;
import io.carttransfer.harness.tags.TagContent;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The order event of each page comes last, so that one knows when all others have come. */
class PaymentsInBrowserTest extends InBrowser {

  PaymentsInBrowserTest(Chromium chromium) {
    super(chromium);
    shop.page("done", bag(Bags.any()), bridge(), completed(), order(1));
  }

  @Test
  void aPaymentIsToldOnceOverReloadBackAndASecondTab() {
    shop.page("next", bridge(), order(2));

    visit.onIos().open("done");
    visit.awaitCalls(2);
    visit.reload();
    visit.awaitCalls(3);
    visit.open("next");
    visit.awaitCalls(4);
    visit.back();
    visit.reload();
    visit.awaitCalls(5);
    visit.openTab("done");
    visit.awaitCalls(6);

    assertEquals(List.of(COMPLETED), shop.heard("paymentcompleted"));
  }

  @Test
  void aPaymentIsToldOnceWhenTwoTabsWaitForTheLibrary() {
    shop.hold("web-checkout.1.min.js").hold("web-checkout.2.min.js");
    visit.onIos("poq.webcheckout.version", "1").open("done");
    visit.cookie("poq.webcheckout.version", "2");
    visit.openTab("done");
    await("both tabs ask for the library", () -> shop.fetched().size() == 2);

    shop.release("web-checkout.1.min.js");
    visit.awaitCalls(2);
    shop.release("web-checkout.2.min.js");
    visit.awaitCalls(3);

    assertEquals(List.of(COMPLETED), shop.heard("paymentcompleted"));
  }

  @Test
  void aPaymentIsToldWhenTheFirstResponseWasLost() {
    shop.losesResponses(true);
    visit.onIos().openInVain("done");
    assertEquals(List.of(), shop.heard());

    shop.losesResponses(false);
    visit.open("done");
    visit.awaitCalls(2);
    visit.reload();
    visit.awaitCalls(3);

    assertEquals(List.of(COMPLETED), shop.heard("paymentcompleted"));
  }

  @Test
  void aPaymentIsToldWhenThePageWasLeftBeforeTheLibraryCame() {
    shop.hold("web-checkout.min.js");
    visit.onIos().open("done");
    await("the library is asked for", () -> !shop.fetched().isEmpty());
    visit.open("empty");
    shop.release("web-checkout.min.js");

    visit.open("done");

    visit.awaitCalls(2);
    assertEquals(List.of(COMPLETED), shop.heard("paymentcompleted"));
  }

  @Test
  void aPaymentIsToldWhenTheLibraryWasMissingAtFirst() {
    shop.library(BrowserShop.Library.MISSING);
    visit.onIos().open("done");
    visit.awaitComplaint();

    shop.library(BrowserShop.Library.THERE);
    visit.reload();

    visit.awaitCalls(2);
    assertEquals(List.of(COMPLETED), shop.heard("paymentcompleted"));
  }

  @Test
  void aPaymentIsToldWhenSomethingElseCameInTheLibrarysPlace() {
    shop.library(BrowserShop.Library.SOMETHING_ELSE);
    visit.onIos().open("done");
    String complaint = visit.awaitComplaint();
    assertTrue(complaint.contains("SyntaxError"), complaint);

    shop.library(BrowserShop.Library.THERE);
    visit.reload();

    visit.awaitCalls(2);
    assertEquals(List.of(COMPLETED), shop.heard("paymentcompleted"));
  }

  @Test
  void aPaymentIsToldOnceWhereThereIsNoLocalStorage() {
    visit.withoutLocalStorage().onIos().open("done");
    visit.awaitCalls(2);
    visit.reload();
    visit.awaitCalls(3);

    assertEquals(List.of(COMPLETED), shop.heard("paymentcompleted"));
  }

  @Test
  void eachOrderOfEachBagIsTold() {
    shop.page("1", bag(Bags.of("first")), bridge(), completed("4711"))
        .page("2", bag(Bags.of("second")), bridge(), completed("4712"))
        .page("3", bag(Bags.of("third")), bridge(), completed("4711"));

    visit.onIos().open("1");
    visit.awaitCalls(1);
    visit.open("2");
    visit.awaitCalls(2);
    visit.open("3");
    visit.awaitCalls(3);

    assertEquals(3, shop.heard("paymentcompleted").size());
  }

  @Test
  void whatTheShopSendsAfterThePaymentArrivesAfterIt() {
    String late =
        "<script>document.addEventListener('DOMContentLoaded', function () {"
            + " PoqWebCheckout.send('closewebview') })</script>";
    shop.hold("web-checkout.min.js").page("done", bridge(), completed(), TagContent.html(late));

    visit.onIos().open("done");
    shop.release("web-checkout.min.js");

    visit.awaitCalls(2);
    assertEquals(List.of(COMPLETED, "[\"send\",\"closewebview\"]"), shop.heard());
  }
}

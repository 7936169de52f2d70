package io.carttransfer.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.when;

import io.carttransfer.OrderPlaced;
import io.carttransfer.common.Reason;
import io.carttransfer.harness.tags.Bags;
import io.carttransfer.harness.tags.Logged;
import io.carttransfer.harness.tags.TagShopper;
import io.carttransfer.jsp.PaymentCompletedTag;
import io.carttransfer.ledger.Journal;
import io.carttransfer.page.Bridge;
import io.carttransfer.store.MemoryStore;
import io.carttransfer.store.Opening;
import io.carttransfer.store.StoreUnavailable;
import io.carttransfer.store.TransferStore;
import io.carttransfer.transfer.Token;
import io.carttransfer.transfer.Transfer;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.logging.Level;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

class OrdersTest {

  private final OrderStore orders = new OrderStore();

  @Test
  void theConfirmationPageRecordsTheOrderAndTellsTheApp() {
    TagShopper shopper = new TagShopper().with(orders).bag(Bags.any());

    Element event = confirmation(shopper, "4711");

    assertEquals("4711", orders.of(Bags.REFERENCE));
    assertEquals("paymentcompleted", event.attr("data-poq-send"));
    assertEquals(Bags.REFERENCE + "/4711", event.attr("data-poq-once"));
    assertEquals("{\"order\":{\"total\":12.5,\"orderId\":\"4711\"}}", event.data());
    assertEquals("4711", TransferredCartTest.read(shopper, "cartTransfer.ordered"));
  }

  @Test
  void everyRenderingTellsTheAppTheSame() {
    TagShopper shopper = new TagShopper().with(orders).bag(Bags.any());

    String first = confirmation(shopper, "4711").outerHtml();
    String second = confirmation(shopper.nextRequest(), "4711").outerHtml();

    assertEquals(first, second);
  }

  @Test
  void everyRenderingTellsTheSameWhenThePaymentProviderLostTheBag() {
    TagShopper shopper = new TagShopper().with(orders).reference(Bags.REFERENCE);

    String first = confirmation(shopper, "4711").outerHtml();
    String second = confirmation(shopper.nextRequest(), "4711").outerHtml();

    assertEquals(first, second);
    assertEquals("4711", orders.of(Bags.REFERENCE));
  }

  @Test
  void anOrderNumberThatIsANumberIsTakenToo() {
    TagShopper shopper = new TagShopper().with(orders).bag(Bags.any());

    confirmation(shopper, 4711L);

    assertEquals("4711", orders.of(Bags.REFERENCE));
  }

  @Test
  void withoutAnOrderNumberNothingIsRecordedOrTold() {
    for (Object none : new Object[] {null, "", " ", 0L, "0"}) {
      TagShopper shopper = new TagShopper().with(orders).bag(Bags.any());

      try (Logged logged = new Logged()) {
        assertNull(confirmation(shopper, none));
        assertEquals(1, logged.count(Level.WARNING, "without an order number"));
      }
      assertNull(orders.of(Bags.REFERENCE));
    }
  }

  @Test
  void aTotalThatIsNoneIsNotToldButTheOrderIsRecorded() {
    TagShopper shopper = new TagShopper().with(orders).bag(Bags.any());
    PaymentCompletedTag tag = new PaymentCompletedTag();
    tag.setOrderId("4711");
    tag.setTotal("12,50");

    assertEquals("", shopper.page().tag(tag).toString());
    assertEquals("4711", orders.of(Bags.REFERENCE));
  }

  @Test
  void laterOrdersOfTheSessionAreTheShoppersOwn() {
    TagShopper shopper = new TagShopper().with(orders).bag(Bags.any());
    confirmation(shopper, "4711");

    Element second = confirmation(shopper.nextRequest(), "4712");

    assertNull(second);
    assertEquals("4711", orders.of(Bags.REFERENCE));
  }

  @Test
  void blanksAroundANumberMakeNoOtherOrder() {
    TagShopper shopper = new TagShopper().with(orders).bag(Bags.any());

    assertTrue(OrderPlaced.record(shopper.request(), "4711    ", null));
    Element event = confirmation(shopper, "4711    ");

    assertEquals("4711", orders.of(Bags.REFERENCE));
    assertEquals(Bags.REFERENCE + "/4711", event.attr("data-poq-once"));
    try (Logged logged = new Logged()) {
      assertTrue(OrderPlaced.record(shopper.application(), Bags.REFERENCE, " 4711", null));
      assertEquals(0, logged.count(Level.WARNING, "ordered-twice"));
    }
  }

  @Test
  void aLaterBagOfTheSessionHasItsOwnOrder() {
    TagShopper shopper = new TagShopper().with(orders).bag(Bags.any());
    confirmation(shopper, "4711");
    shopper.nextRequest().bag(Bags.of("second"));

    Element second = confirmation(shopper, "4712");

    assertEquals("second/4712", second.attr("data-poq-once"));
    assertEquals("4712", orders.of("second"));
  }

  @Test
  void anOrderWithoutABagIsToldToTheAppThatShowsIt() {
    TagShopper shopper = new TagShopper().with(orders).cookies("poq.webcheckout.platform=ios");

    Element event = confirmation(shopper, "4711");

    assertEquals("/4711", event.attr("data-poq-once"));
    assertEquals(0, orders.asked);
  }

  @Test
  void anOrdinaryShoppersOrderIsNobodysBusiness() {
    TagShopper shopper = new TagShopper().with(orders);

    assertNull(confirmation(shopper, "4711"));
    assertFalse(OrderPlaced.record(shopper.request(), "4711", 12.5));
    assertEquals(0, orders.asked);
  }

  @Test
  void anOrderIsRecordedWhileThePlugInTakesNoCarts() {
    TagShopper shopper = new TagShopper().with(orders).with(Bridge.off()).bag(Bags.any());

    assertNull(confirmation(shopper, "4711"));
    assertEquals("4711", orders.of(Bags.REFERENCE));
  }

  @Test
  void anOrderThatTheStoreCannotTakeIsToldAndRecordedLater() {
    TagShopper shopper = new TagShopper().with(orders).bag(Bags.any());
    orders.down = true;

    Element event = confirmation(shopper, "4711");

    assertEquals(Bags.REFERENCE + "/4711", event.attr("data-poq-once"));
    assertTrue(SessionBag.of(shopper.session()).orders().hasUnsaved());

    orders.down = false;
    new Orders(orders, new Journal()).recordUnsaved(shopper.request());
    assertEquals("4711", orders.of(Bags.REFERENCE));
    assertFalse(SessionBag.of(shopper.session()).orders().hasUnsaved());
  }

  @Test
  void anOrderIsRecordedWhateverIsWrongWithTheTotal() {
    TagShopper shopper = new TagShopper().with(orders).bag(Bags.any());
    PaymentCompletedTag tag = new PaymentCompletedTag();
    tag.setOrderId("4711");
    tag.setTotal(
        new Object() {
          @Override
          public String toString() {
            throw new IllegalStateException("on purpose");
          }
        });

    shopper.page().tag(tag);

    assertEquals("4711", orders.of(Bags.REFERENCE));
  }

  @Test
  void anOrderIsRecordedWhenTheSessionsOwnStoreIsAway() {
    TagShopper shopper = new TagShopper().with(orders).reference(Bags.REFERENCE);
    when(shopper.session().getAttribute(anyString()))
        .thenThrow(new UnsupportedOperationException());

    assertTrue(OrderPlaced.record(shopper.request(), "4711", 1));
    assertEquals("4711", orders.of(Bags.REFERENCE));
  }

  @Test
  void anOrderThatWasPlacedWithoutABagIsNotThatOfALaterBag() {
    TagShopper shopper = new TagShopper().with(orders);
    confirmation(shopper, "4710");
    shopper.nextRequest().bag(Bags.any());

    confirmation(shopper, "4710");
    assertNull(orders.of(Bags.REFERENCE));

    confirmation(shopper, "4711");
    assertEquals("4711", orders.of(Bags.REFERENCE));
  }

  @Test
  void anOrderOfAnotherBagThanTheSessionsIsNotThatOfTheSessionsBag() {
    TagShopper shopper = new TagShopper().with(orders).bag(Bags.of("second")).reference("first");
    confirmation(shopper, "4711");

    confirmation(shopper.nextRequest(), "4711");

    assertEquals("4711", orders.of("first"));
    assertNull(orders.of("second"));
  }

  @Test
  void aCallBackWithoutTheShopperRecordsByReference() {
    TagShopper shopper = new TagShopper().with(orders);

    assertTrue(OrderPlaced.record(shopper.application(), "ref", "4711", null));
    assertFalse(OrderPlaced.record(shopper.application(), "ref", "", null));
    assertFalse(OrderPlaced.record(shopper.application(), null, "4711", null));
    assertEquals("4711", orders.of("ref"));
  }

  @Test
  void anotherBagInTheSessionStaysWhenAnEarlierOneIsOrdered() {
    TagShopper shopper = new TagShopper().with(orders).bag(Bags.of("second")).reference("first");

    assertTrue(OrderPlaced.record(shopper.request(), "4711", 1));

    assertEquals("second", SessionBag.of(shopper.session()).reference());
    assertNull(SessionBag.of(shopper.session()).orderNumber());
    assertEquals("4711", orders.of("first"));
  }

  /** The event of a confirmation page, or null. */
  private static Element confirmation(TagShopper shopper, Object number) {
    PaymentCompletedTag tag = new PaymentCompletedTag();
    tag.setOrderId(number);
    tag.setTotal(12.5);
    return Jsoup.parse(shopper.page().tag(tag).toString()).selectFirst("script");
  }

  /** A store that can be down. */
  static final class OrderStore implements TransferStore {

    private final MemoryStore store =
        new MemoryStore("https://shop.example/", Duration.ofMinutes(30), 1 << 20, System::nanoTime);
    private final Map<String, String> known = new HashMap<>();
    boolean down;
    private int asked;

    @Override
    public Token save(Transfer transfer) {
      throw new UnsupportedOperationException();
    }

    @Override
    public Opening open(Token token) throws StoreUnavailable {
      return store.open(token);
    }

    @Override
    public String markOrdered(String reference, String orderNumber) throws StoreUnavailable {
      asked++;
      if (down) {
        throw new StoreUnavailable(Reason.STORE_UNAVAILABLE, "the store is down", null);
      }
      String first = store.markOrdered(reference, orderNumber);
      known.put(reference, first);
      return first;
    }

    String of(String reference) {
      return known.get(reference);
    }

    @Override
    public void close() {
      store.close();
    }
  }
}

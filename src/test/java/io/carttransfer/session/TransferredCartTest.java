package io.carttransfer.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.carttransfer.OrderPlaced;
import io.carttransfer.harness.tags.Bags;
import io.carttransfer.harness.tags.TagShopper;
import io.carttransfer.transfer.Token;
import jakarta.el.ELProcessor;
import org.junit.jupiter.api.Test;

class TransferredCartTest {

  /** What the shopper's pages see. */
  private static Object seenBy(TagShopper shopper) {
    return shopper.session().getAttribute("cartTransfer");
  }

  @Test
  void pagesReadTheBagByExpressions() {
    TagShopper shopper = new TagShopper().bag(Bags.any());

    assertEquals(Bags.REFERENCE, read(shopper, "cartTransfer.reference"));
    assertEquals("GBP", read(shopper, "cartTransfer.currency"));
    assertEquals("mug", read(shopper, "cartTransfer.lines[0].sku"));
    assertEquals("app-mug", read(shopper, "cartTransfer.lines[0].poqSku"));
    assertEquals(2, read(shopper, "cartTransfer.lines[0].quantity"));
    assertEquals(false, read(shopper, "cartTransfer.pending"));
    assertNull(read(shopper, "cartTransfer.ordered"));
    assertEquals(true, read(shopper, "empty cartTransfer.notices"));
  }

  @Test
  void pagesReadTheNoticesByExpressions() {
    TagShopper shopper = new TagShopper().speaks("en-GB").bag(Bags.withNotices("cup", "lamp"));

    assertEquals("cup", read(shopper, "cartTransfer.notices[0].sku"));
    assertEquals("unknown-sku", read(shopper, "cartTransfer.notices[0].code"));
    assertEquals(
        "This shop does not sell item cup; it is not in your basket.",
        read(shopper, "cartTransfer.notices[0].text"));
    assertEquals(7, read(shopper, "cartTransfer.notices[1].quantity"));
    assertEquals("unavailable", read(shopper, "cartTransfer.notices[1].code"));
  }

  @Test
  void aBagThatWaitsIsPendingAndAnOrderedOneHasItsNumber() {
    Token token = Token.keyed(Token.key("https://shop.example/", "r"), new byte[16]);
    Bag pending = Bag.none("s").pending(token, Bags.any(), true);

    assertEquals(true, read(new TagShopper().bag(pending), "cartTransfer.pending"));
    TagShopper ordered =
        new TagShopper().bag(pending.filled(token, Bags.any(), true).ordered("4711"));
    assertEquals(false, read(ordered, "cartTransfer.pending"));
    assertEquals("4711", read(ordered, "cartTransfer.ordered"));
  }

  @Test
  void anOrderWithoutItsBagHasNoLines() {
    OrdersTest.OrderStore store = new OrdersTest.OrderStore();
    store.down = true;
    TagShopper shopper = new TagShopper().reference("ref").with(store);

    assertTrue(OrderPlaced.record(shopper.request(), "4711", 12.5));

    assertEquals("ref", read(shopper, "cartTransfer.reference"));
    assertEquals("", read(shopper, "cartTransfer.currency"));
    assertEquals(true, read(shopper, "empty cartTransfer.lines"));
    assertEquals(true, read(shopper, "empty cartTransfer.notices"));
  }

  @Test
  void withoutABagThereIsNothingToSee() {
    TagShopper shopper = new TagShopper().bag(Bags.any());

    shopper.bag(Bag.none("s"));

    assertNull(seenBy(shopper));
  }

  static Object read(TagShopper shopper, String expression) {
    ELProcessor processor = new ELProcessor();
    processor.defineBean("cartTransfer", seenBy(shopper));
    return processor.eval(expression);
  }
}

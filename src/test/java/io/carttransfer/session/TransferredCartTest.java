package io.carttransfer.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.carttransfer.harness.tags.Bags;
import io.carttransfer.harness.tags.TagShopper;
import io.carttransfer.transfer.Token;
import jakarta.el.ELProcessor;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class TransferredCartTest {

  /** What the shopper's pages see. */
  static TransferredCart seenBy(TagShopper shopper) {
    return (TransferredCart) shopper.session().getAttribute("cartTransfer");
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
    TagShopper shopper = new TagShopper().speaks(Locale.UK).bag(Bags.withNotices("cup", "lamp"));

    assertEquals("cup", read(shopper, "cartTransfer.notices[0].sku"));
    assertEquals("unknown-sku", read(shopper, "cartTransfer.notices[0].code"));
    assertEquals(
        "The shop does not have article cup; it is not in your basket.",
        read(shopper, "cartTransfer.notices[0].text"));
    assertEquals(7, read(shopper, "cartTransfer.notices[1].quantity"));
    assertEquals("unavailable", read(shopper, "cartTransfer.notices[1].code"));
  }

  @Test
  void aBagThatWaitsIsPendingAndAnOrderedOneHasItsNumber() {
    Token token = Token.keyed(Token.key("https://shop.example/", "r"), new byte[16]);
    Bag pending = Bag.none("s").pending(token, Bags.any(), true);

    assertTrue(seenBy(new TagShopper().bag(pending)).isPending());
    TagShopper ordered =
        new TagShopper().bag(pending.filled(token, Bags.any(), true).ordered("4711"));
    assertFalse(seenBy(ordered).isPending());
    assertEquals("4711", seenBy(ordered).getOrdered());
  }

  @Test
  void anOrderWithoutItsBagHasNoLines() {
    TagShopper shopper = new TagShopper().bag(Bag.none("s").orderedUnsaved("ref", "4711"));

    assertEquals("ref", seenBy(shopper).getReference());
    assertEquals("", seenBy(shopper).getCurrency());
    assertTrue(seenBy(shopper).getLines().isEmpty());
    assertTrue(seenBy(shopper).getNotices().isEmpty());
  }

  @Test
  void withoutABagThereIsNothingToSee() {
    TagShopper shopper = new TagShopper().bag(Bags.any());

    shopper.bag(Bag.none("s"));

    assertNull(seenBy(shopper));
  }

  @Test
  void aReplicatedSessionKeepsIt() throws Exception {
    TransferredCart cart = seenBy(new TagShopper().bag(Bags.withNotices("cup", "lamp")));
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(cart);
    }

    Object copy = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray())).readObject();

    TransferredCart read = (TransferredCart) copy;
    assertEquals(cart.getReference(), read.getReference());
    assertEquals(cart.getNotices().get(1).getText(), read.getNotices().get(1).getText());
  }

  private static Object read(TagShopper shopper, String expression) {
    ELProcessor processor = new ELProcessor();
    processor.defineBean("cartTransfer", seenBy(shopper));
    return processor.eval(expression);
  }
}

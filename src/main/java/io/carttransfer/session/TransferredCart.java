package io.carttransfer.session;

import io.carttransfer.common.SessionAttributes;
import io.carttransfer.text.Texts;
import io.carttransfer.transfer.Notice;
import io.carttransfer.transfer.Transfer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;

/**
 * The app's bag as the shop's pages see it: {@code ${cartTransfer}}, an attribute of the session,
 * absent if there is no bag. Only maps and lists of strings, booleans and numbers, because session
 * stores serialise in different ways. Pages read it; our code does not.
 */
public final class TransferredCart {

  /** The name of the session attribute. */
  public static final String ATTRIBUTE = SessionAttributes.CART;

  private TransferredCart() {}

  /**
   * What pages see.
   *
   * @param bag a bag that has a reference
   * @param texts the notices' sentences
   */
  static LinkedHashMap<String, Object> of(Bag bag, Texts texts) {
    Transfer transfer = bag.transfer();
    LinkedHashMap<String, Object> cart = new LinkedHashMap<>();
    cart.put("reference", bag.reference());
    cart.put("currency", transfer == null ? "" : transfer.currency());
    cart.put("lines", transfer == null ? new ArrayList<>() : lines(transfer));
    cart.put("notices", transfer == null ? new ArrayList<>() : notices(transfer, texts));
    cart.put("pending", bag.state().isPending());
    cart.put("ordered", bag.orders().isPlacedElsewhere() ? "" : bag.orderNumber());
    return cart;
  }

  /** Why a line was left out, in a sentence for the shopper. */
  public static String sentence(Notice notice, Texts texts) {
    return texts.get(
        "notice." + notice.reason().code(), notice.line().poqSku(), notice.line().quantity());
  }

  private static List<Object> lines(Transfer transfer) {
    List<Object> lines = new ArrayList<>();
    transfer
        .lines()
        .forEach(
            line -> {
              LinkedHashMap<String, Object> shown = new LinkedHashMap<>();
              shown.put("sku", line.sku());
              shown.put("poqSku", line.poqSku());
              shown.put("quantity", line.quantity());
              lines.add(shown);
            });
    return lines;
  }

  private static List<Object> notices(Transfer transfer, Texts texts) {
    List<Object> notices = new ArrayList<>();
    for (Notice notice : transfer.notices()) {
      LinkedHashMap<String, Object> shown = new LinkedHashMap<>();
      // The platform's SKU: the shop may have none.
      shown.put("sku", notice.line().poqSku());
      shown.put("quantity", notice.line().quantity());
      shown.put("code", notice.reason().code());
      shown.put("text", sentence(notice, texts));
      notices.add(shown);
    }
    return notices;
  }
}

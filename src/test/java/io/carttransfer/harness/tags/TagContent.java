package io.carttransfer.harness.tags;

import io.carttransfer.harness.browser.BrowserShop.Content;
import io.carttransfer.jsp.BridgeTag;
import io.carttransfer.jsp.CloseWebViewTag;
import io.carttransfer.jsp.NoticesTag;
import io.carttransfer.jsp.OrderTag;
import io.carttransfer.jsp.PaymentCompletedTag;
import io.carttransfer.jsp.PaymentErrorTag;
import io.carttransfer.session.Bag;
import io.carttransfer.session.SessionBag;
import io.carttransfer.session.ShopperTexts;
import io.carttransfer.transfer.Token;
import io.carttransfer.transfer.Transfer;

/** What pages are made of. */
public final class TagContent {

  private TagContent() {}

  public static Content html(String markup) {
    return (request, page) -> page.html(markup);
  }

  public static Content bridge() {
    return bridge(null);
  }

  public static Content bridge(String nonce) {
    return (request, page) -> {
      BridgeTag tag = new BridgeTag();
      tag.setNonce(nonce);
      page.tag(tag);
    };
  }

  public static Content order(Object total) {
    return order(total, null);
  }

  public static Content order(Object total, String number) {
    return (request, page) -> {
      OrderTag tag = new OrderTag();
      tag.setTotal(total);
      tag.setOrderId(number);
      page.tag(tag);
    };
  }

  /** Order 4711, as {@link #COMPLETED} tells it. */
  public static Content completed() {
    return completed("4711");
  }

  public static final String COMPLETED =
      "[\"send\",\"paymentcompleted\",{\"order\":{\"total\":12.5,\"orderId\":\"4711\"}}]";

  public static Content completed(String number) {
    return (request, page) -> {
      PaymentCompletedTag tag = new PaymentCompletedTag();
      tag.setOrderId(number);
      tag.setTotal(12.5);
      page.tag(tag);
    };
  }

  public static Content error(String message) {
    return (request, page) -> {
      PaymentErrorTag tag = new PaymentErrorTag();
      tag.setMessage(message);
      page.tag(tag);
    };
  }

  public static Content button(String label, String styleClass) {
    return (request, page) -> {
      CloseWebViewTag tag = new CloseWebViewTag();
      tag.setStyleClass(styleClass);
      page.tag(tag, label);
    };
  }

  public static Content closeNow() {
    return (request, page) -> {
      CloseWebViewTag tag = new CloseWebViewTag();
      tag.setNow(true);
      page.tag(tag, "");
    };
  }

  public static Content notices(String styleClass) {
    return (request, page) -> {
      NoticesTag tag = new NoticesTag();
      tag.setStyleClass(styleClass);
      page.tag(tag);
    };
  }

  /** A bag comes into the session, unless it is the one that is there. */
  public static Content bag(Transfer transfer) {
    return (request, page) -> {
      Bag bag = SessionBag.of(request);
      if (bag == null || !transfer.reference().equals(bag.reference())) {
        Token token = Token.keyed(Token.key("shop", transfer.reference()), new byte[16]);
        Bag filled = Bag.none("s").filled(token, transfer, true);
        SessionBag.update(request.getSession(), ShopperTexts.of(request), there -> filled);
      }
    };
  }
}

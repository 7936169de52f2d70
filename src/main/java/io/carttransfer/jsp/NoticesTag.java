package io.carttransfer.jsp;

import io.carttransfer.page.Bridge;
import io.carttransfer.session.Bag;
import io.carttransfer.session.SessionBag;
import io.carttransfer.session.ShopperTexts;
import io.carttransfer.session.TransferredCart;
import io.carttransfer.text.Texts;
import io.carttransfer.transfer.Notice;
import io.carttransfer.transfer.Transfer;
import jakarta.servlet.http.HttpServletRequest;
import org.owasp.encoder.Encode;

/**
 * {@code <poq:notices/>}: what the shop does not have of the app's bag, a sentence for each item.
 */
public final class NoticesTag extends InAppMarkup {

  private String styleClass = "cart-transfer-notices";

  /** The class attribute of the element around the list. */
  public void setStyleClass(String styleClass) {
    this.styleClass = styleClass;
  }

  @Override
  String markup(HttpServletRequest request, Bridge bridge) {
    Bag bag = SessionBag.of(request);
    Transfer transfer = bag == null || bag.orderNumber() != null ? null : bag.transfer();
    if (transfer == null || transfer.notices().isEmpty()) {
      return "";
    }
    Texts texts = ShopperTexts.of(request);
    StringBuilder markup = new StringBuilder("<div role=\"status\" class=\"");
    markup.append(Encode.forHtmlAttribute(styleClass)).append("\"><ul>");
    for (Notice notice : transfer.notices()) {
      String sentence = TransferredCart.sentence(notice, texts);
      markup.append("<li>").append(Encode.forHtml(sentence)).append("</li>");
    }
    return markup.append("</ul></div>").toString();
  }
}

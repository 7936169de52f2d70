package io.carttransfer.jsp;

import io.carttransfer.page.Bridge;
import io.carttransfer.session.TransferredCart;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import org.owasp.encoder.Encode;

/** {@code <poq:notices/>}: what of the app's bag the shop does not have, a sentence for each. */
public final class NoticesTag extends InAppMarkup {

  private String styleClass = "cart-transfer-notices";

  /** The class attribute of the list's frame. */
  public void setStyleClass(String styleClass) {
    this.styleClass = styleClass;
  }

  @Override
  String markup(HttpServletRequest request, Bridge bridge) {
    TransferredCart cart = cart(request.getSession(false));
    if (cart == null || cart.getOrdered() != null || cart.getNotices().isEmpty()) {
      return "";
    }
    StringBuilder markup = new StringBuilder("<div role=\"status\" class=\"");
    markup.append(Encode.forHtmlAttribute(styleClass)).append("\"><ul>");
    for (TransferredCart.LeftOut notice : cart.getNotices()) {
      markup.append("<li>").append(Encode.forHtml(notice.getText())).append("</li>");
    }
    return markup.append("</ul></div>").toString();
  }

  private static TransferredCart cart(HttpSession session) {
    try {
      Object cart = session == null ? null : session.getAttribute(TransferredCart.ATTRIBUTE);
      return cart instanceof TransferredCart ? (TransferredCart) cart : null;
    } catch (IllegalStateException sessionHasEnded) {
      return null;
    }
  }
}

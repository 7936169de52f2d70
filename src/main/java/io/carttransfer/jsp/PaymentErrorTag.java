package io.carttransfer.jsp;

import io.carttransfer.page.Bridge;
import io.carttransfer.page.PageEvent;
import io.carttransfer.page.ScriptJson;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

/** {@code <poq:paymentError message="…"/>}: reports to the app that the payment failed. */
public final class PaymentErrorTag extends InAppMarkup {

  private @Nullable String message;

  /** What the app shows to the shopper; null or empty when nothing failed. */
  public void setMessage(String message) {
    this.message = message;
  }

  @Override
  String markup(HttpServletRequest request, Bridge bridge) {
    return message == null || message.trim().isEmpty()
        ? ""
        : PageEvent.of("error", new ScriptJson().text("errorMessage", message)).markup();
  }
}

package io.carttransfer.jsp;

import io.carttransfer.page.Bridge;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

/** {@code <poq:bridge/>}: the script that the other tags need to reach the app. */
public final class BridgeTag extends InAppMarkup {

  private @Nullable String nonce;

  /** The nonce of the page's Content Security Policy, or null. */
  public void setNonce(String nonce) {
    this.nonce = nonce;
  }

  @Override
  String markup(HttpServletRequest request, Bridge bridge) {
    return bridge.loader(nonce);
  }
}

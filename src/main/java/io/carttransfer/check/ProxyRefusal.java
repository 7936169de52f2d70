package io.carttransfer.check;

import java.io.IOException;

/** The proxy does not open a tunnel to the server. */
final class ProxyRefusal extends IOException {

  private static final long serialVersionUID = 1;

  private final int status;

  ProxyRefusal(int status) {
    super("the proxy answered " + status);
    this.status = status;
  }

  int status() {
    return status;
  }
}

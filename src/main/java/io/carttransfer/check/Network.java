package io.carttransfer.check;

import java.net.ProxySelector;
import javax.net.ssl.SSLSocketFactory;

/** The network settings of connections. Immutable. */
final class Network {

  private final ProxySelector proxies;
  private final SSLSocketFactory tls;
  private final int connectMillis;
  private final int answerMillis;

  /**
   * @param proxies finds the proxy for an address; null to connect directly
   * @param tls secures https
   * @param connectMillis how long connecting may take
   * @param answerMillis how long a request may take from its start to the end of the answer
   */
  Network(ProxySelector proxies, SSLSocketFactory tls, int connectMillis, int answerMillis) {
    this.proxies = proxies;
    this.tls = tls;
    this.connectMillis = connectMillis;
    this.answerMillis = answerMillis;
  }

  /** According to this Java's configuration. */
  static Network standard() {
    return new Network(
        ProxySelector.getDefault(),
        (SSLSocketFactory) SSLSocketFactory.getDefault(),
        5_000,
        // A shop that has just started must first compile its pages.
        20_000);
  }

  ProxySelector proxies() {
    return proxies;
  }

  SSLSocketFactory tls() {
    return tls;
  }

  int connectMillis() {
    return connectMillis;
  }

  int answerMillis() {
    return answerMillis;
  }
}

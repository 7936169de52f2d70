package io.carttransfer.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.carttransfer.harness.web.Certificates;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ProxySelector;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import javax.net.ssl.SSLSocketFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A failure on the way is named as what it is, with what to do. */
class FailuresTest {

  private static final SSLSocketFactory JAVAS = (SSLSocketFactory) SSLSocketFactory.getDefault();

  @TempDir Path folder;

  @Test
  void aNameThatIsNotKnownIsADnsFailure() {
    assertExplains(
        check(null, JAVAS, "https://no-such-host.invalid/"), "DNS: the name", "Correct the name");
  }

  @Test
  void aPortWithoutAServerIsNamed() throws IOException {
    int port;
    try (ServerSocket closed = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = closed.getLocalPort();
    }
    assertExplains(
        check(null, JAVAS, "http://127.0.0.1:" + port + "/"),
        "Nobody accepts connections at 127.0.0.1:" + port,
        "Start the server");
  }

  @Test
  void aCertificateOfNobodyIsExplained() {
    Certificates tls = Certificates.of(folder, "shop.test");
    assertExplains(
        throughProxy(tls, JAVAS, "https://shop.test/"),
        "TLS: the certificate was not issued by an authority that Java trusts",
        "intermediate certificate");
  }

  @Test
  void aCertificateForAnotherNameIsExplained() {
    Certificates tls = Certificates.of(folder, "shop.test");
    assertExplains(
        throughProxy(tls, tls.trusting(), "https://other.test/"),
        "TLS: the certificate is for another name",
        "Use the name in the certificate");
  }

  @Test
  void aCertificateThatHasExpiredIsExplained() {
    Certificates tls =
        Certificates.of(folder, "shop.test", "-startdate", "-20d", "-validity", "10");
    assertExplains(
        throughProxy(tls, tls.trusting(), "https://shop.test/"),
        "TLS: the certificate has expired",
        "Renew it");
  }

  @Test
  void aPortThatDoesNotSpeakTlsIsExplained() {
    assertExplains(
        check(null, JAVAS, "https://127.0.0.1:" + plainPort() + "/"),
        "does not speak TLS",
        "Correct the port");
  }

  private static int plainPort() {
    try {
      ServerSocket server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
      Thread thread =
          new Thread(
              () -> {
                try (server;
                    java.net.Socket client = server.accept()) {
                  client.getInputStream().read();
                  client.getOutputStream().write("HTTP/1.1 400 Bad Request\r\n\r\n".getBytes());
                  client.getOutputStream().flush();
                  client.getInputStream().read(new byte[8192]);
                } catch (IOException e) {
                  throw new java.io.UncheckedIOException(e);
                }
              });
      thread.setDaemon(true);
      thread.start();
      return server.getLocalPort();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  @Test
  void aProxyThatRefusesIsNamedWithWhatItSays() {
    assertProxyExplains(407, "requires a password");
    assertProxyExplains(403, "blocks this server");
    assertProxyExplains(502, "cannot reach the server");
  }

  private static void assertProxyExplains(int status, String advice) {
    try (ForwardProxy proxy = ForwardProxy.refusing(status)) {
      Checked checked = check(proxy.selector(), JAVAS, "https://shop.test/");
      assertExplains(checked, "The proxy localhost:", advice);
      assertTrue(checked.output().contains("answered " + status), checked.output());
    }
  }

  private Checked throughProxy(Certificates server, SSLSocketFactory client, String endpoint) {
    try (ShopServer shop = ShopServer.open(new HandMadeShop(), server, Duration.ofSeconds(5));
        ForwardProxy proxy = ForwardProxy.to(shop.plainPort(), shop.securePort())) {
      return check(proxy.selector(), client, endpoint);
    }
  }

  private static Checked check(ProxySelector proxies, SSLSocketFactory tls, String endpoint) {
    Network network = new Network(proxies, tls, 5_000, 10_000);
    return Checked.by(
        network, Pace.standard(), null, endpoint, "--sku", "A-1", "--currency", "GBP");
  }

  private static void assertExplains(Checked checked, String explanation, String advice) {
    String oneLine = checked.output().replaceAll("\\s+", " ");

    assertEquals(2, checked.status(), checked.output());
    assertTrue(oneLine.contains(explanation), checked.output());
    assertTrue(oneLine.contains(advice), checked.output());
    assertTrue(oneLine.contains("1 failed"), checked.output());
  }
}

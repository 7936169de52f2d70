package io.carttransfer.check;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.List;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManagerFactory;

/** A server's key with a certificate of its own making, and clients that trust it. */
final class Certificates {

  private static final char[] PASSWORD = "changeit".toCharArray();

  private final SSLContext context;

  private Certificates(SSLContext context) {
    this.context = context;
  }

  /**
   * Has the JDK's keytool make one.
   *
   * @param host the name that it is for
   * @param more of keytool's options
   */
  static Certificates of(Path folder, String host, String... more) {
    Path file = folder.resolve(host + more.length + ".p12");
    try {
      Files.createDirectories(folder);
      keytool(file, "authority", "CN=An authority", List.of("-ext", "bc:c"));
      List<String> options = new ArrayList<>(List.of("-signer", "authority"));
      options.addAll(List.of("-ext", "SAN=dns:" + host));
      options.addAll(List.of(more));
      keytool(file, "shop", "CN=" + host, options);
      return new Certificates(context(file));
    } catch (IOException | InterruptedException | GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void keytool(Path file, String alias, String name, List<String> more)
      throws IOException, InterruptedException {
    Path keytool = Path.of(System.getProperty("java.home"), "bin", "keytool");
    List<String> command = new ArrayList<>(List.of(keytool.toString(), "-genkeypair"));
    command.addAll(List.of("-alias", alias, "-dname", name, "-keyalg", "EC"));
    command.addAll(List.of("-storetype", "PKCS12", "-storepass", new String(PASSWORD)));
    command.addAll(List.of("-keystore", file.toString()));
    command.addAll(more);
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String output = new String(process.getInputStream().readAllBytes());
    if (process.waitFor() != 0) {
      throw new IllegalStateException(output);
    }
  }

  private static SSLContext context(Path file) throws IOException, GeneralSecurityException {
    KeyStore store = KeyStore.getInstance("PKCS12");
    try (InputStream in = Files.newInputStream(file)) {
      store.load(in, PASSWORD);
    }
    KeyStore trusted = KeyStore.getInstance("PKCS12");
    trusted.load(null, PASSWORD);
    trusted.setCertificateEntry("authority", store.getCertificate("authority"));
    KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    store.deleteEntry("authority");
    keys.init(store, PASSWORD);
    TrustManagerFactory trust =
        TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    trust.init(trusted);
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(keys.getKeyManagers(), trust.getTrustManagers(), null);
    return context;
  }

  SSLContext context() {
    return context;
  }

  /** For clients that trust it. */
  SSLSocketFactory trusting() {
    return context.getSocketFactory();
  }
}

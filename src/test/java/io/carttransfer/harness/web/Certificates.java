package io.carttransfer.harness.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManagerFactory;

/** A server's key with a certificate of its own making, and clients that trust it. */
public final class Certificates {

  private static final char[] PASSWORD = "changeit".toCharArray();

  private final Path folder;
  private final KeyStore keys;
  private final KeyStore trusted;

  private Certificates(Path folder, KeyStore keys, KeyStore trusted) {
    this.folder = folder;
    this.keys = keys;
    this.trusted = trusted;
  }

  /**
   * Has the JDK's keytool make one.
   *
   * @param host the name or IPv4 address that it is for
   * @param more of keytool's options
   */
  public static Certificates of(Path folder, String host, String... more) {
    Path file = folder.resolve(host + more.length + ".p12");
    try {
      Files.createDirectories(folder);
      keytool(file, "authority", "CN=An authority", List.of("-ext", "bc:c"));
      List<String> options = new ArrayList<>(List.of("-signer", "authority"));
      String kind = host.matches("[0-9.]+") ? "ip:" : "dns:";
      options.addAll(List.of("-ext", "SAN=" + kind + host));
      options.addAll(List.of(more));
      keytool(file, "shop", "CN=" + host, options);
      return of(folder, file);
    } catch (IOException | InterruptedException | GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Certificates of(Path folder, Path file)
      throws IOException, GeneralSecurityException {
    KeyStore keys = KeyStore.getInstance("PKCS12");
    try (InputStream in = Files.newInputStream(file)) {
      keys.load(in, PASSWORD);
    }
    KeyStore trusted = KeyStore.getInstance("PKCS12");
    trusted.load(null, PASSWORD);
    trusted.setCertificateEntry("authority", keys.getCertificate("authority"));
    keys.deleteEntry("authority");
    return new Certificates(folder, keys, trusted);
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

  public SSLContext context() {
    try {
      KeyManagerFactory own =
          KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
      own.init(keys, PASSWORD);
      TrustManagerFactory trust =
          TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
      trust.init(trusted);
      SSLContext context = SSLContext.getInstance("TLS");
      context.init(own.getKeyManagers(), trust.getTrustManagers(), null);
      return context;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /** For clients that trust it. */
  public SSLSocketFactory trusting() {
    return context().getSocketFactory();
  }

  /** Options of a Java virtual machine that trusts it. */
  public List<String> trust() {
    Path file = folder.resolve("trusted.p12");
    try (OutputStream out = Files.newOutputStream(file)) {
      trusted.store(out, PASSWORD);
    } catch (IOException | GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
    return List.of(
        "-Djavax.net.ssl.trustStore=" + file,
        "-Djavax.net.ssl.trustStorePassword=" + new String(PASSWORD));
  }

  /** The server's key, in a file as servers that are not in Java want it (RFC 7468). */
  public Path key() throws GeneralSecurityException, IOException {
    return pem("PRIVATE KEY", keys.getKey("shop", PASSWORD).getEncoded());
  }

  /** The server's certificate, in such a file. */
  public Path certificate() throws GeneralSecurityException, IOException {
    return pem("CERTIFICATE", keys.getCertificate("shop").getEncoded());
  }

  /** The certificate of the authority that has signed the server's. */
  public Path authority() throws GeneralSecurityException, IOException {
    return pem("CERTIFICATE", trusted.getCertificate("authority").getEncoded());
  }

  private Path pem(String label, byte[] content) throws IOException {
    String text = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(content);
    Path file = Files.createTempFile(folder, "tls", ".pem");
    return Files.writeString(
        file, "-----BEGIN " + label + "-----\n" + text + "\n-----END " + label + "-----\n");
  }
}

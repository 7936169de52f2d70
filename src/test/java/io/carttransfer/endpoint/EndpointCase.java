package io.carttransfer.endpoint;

import io.carttransfer.harness.container.WebApp;
import io.carttransfer.harness.shops.plain.PlainShop;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * A folder under {@code contract}: a request and the exact answer to it. The README there says how
 * the files are written.
 *
 * @param name of the folder
 * @param shop the settings and files in which the shop differs from {@link PlainShop}
 * @param how how the request is sent, and what came before it
 * @param request as in the file
 * @param answer as in the file
 * @param page what the shop's page shows when the answer is opened, or empty
 */
record EndpointCase(
    String name,
    Map<String, String> shop,
    Map<String, String> how,
    String request,
    String answer,
    String page) {

  static List<EndpointCase> all() {
    try (Stream<Path> folders = Files.list(folder())) {
      List<EndpointCase> cases = new ArrayList<>();
      for (Path folder : folders.filter(Files::isDirectory).sorted().toList()) {
        cases.add(read(folder));
      }
      return cases;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Path folder() {
    try {
      return Path.of(EndpointCase.class.getResource("/contract").toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  private static EndpointCase read(Path folder) throws IOException {
    return new EndpointCase(
        folder.getFileName().toString(),
        properties(folder.resolve("shop.properties")),
        properties(folder.resolve("how.properties")),
        Files.readString(folder.resolve("request.http")) + "\n",
        Files.readString(folder.resolve("answer.http")),
        text(folder.resolve("page.txt")));
  }

  private static Map<String, String> properties(Path file) throws IOException {
    Properties properties = new Properties();
    properties.load(new StringReader(text(file)));
    Map<String, String> map = new TreeMap<>();
    properties.forEach((key, value) -> map.put((String) key, (String) value));
    return map;
  }

  private static String text(Path file) throws IOException {
    return Files.exists(file) ? Files.readString(file) : "";
  }

  /** The shop that the case needs. */
  WebApp shop(URI address) {
    WebApp app = PlainShop.at(address);
    for (Map.Entry<String, String> entry : shop.entrySet()) {
      app =
          entry.getKey().startsWith("/")
              ? app.file(entry.getKey(), entry.getValue())
              : app.contextParam(entry.getKey(), entry.getValue());
    }
    return app;
  }

  /** The head of the request as it is sent; its path is completed to one of this shop. */
  String head(URI shopAddress) {
    String head = request.substring(0, request.indexOf("\n\n")).strip();
    String[] lines = head.split("\n");
    StringBuilder sent = new StringBuilder(lines[0].replace(" /", " " + shopAddress.getPath()));
    sent.append("\r\nHost: ").append(shopAddress.getAuthority()).append("\r\nConnection: close");
    for (int i = 1; i < lines.length; i++) {
      sent.append("\r\n").append(lines[i]);
    }
    if (!head.contains("\nContent-Length:") && !isChunked()) {
      sent.append("\r\nContent-Length: ").append(content().length);
    }
    return sent.append("\r\n\r\n").toString();
  }

  /** The body of the request as it is sent. */
  byte[] body() {
    return isChunked() ? chunks(content()) : content();
  }

  private boolean isChunked() {
    return request.contains("\nTransfer-Encoding: chunked\n");
  }

  private byte[] content() {
    return EndpointText.bytes(request.substring(request.indexOf("\n\n") + 2).strip());
  }

  private static byte[] chunks(byte[] content) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    for (int start = 0; start < content.length; start += 1000) {
      int length = Math.min(1000, content.length - start);
      bytes.writeBytes(utf8(Integer.toHexString(length) + "\r\n"));
      bytes.write(content, start, length);
      bytes.writeBytes(utf8("\r\n"));
    }
    bytes.writeBytes(utf8("0\r\n\r\n"));
    return bytes.toByteArray();
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  @Override
  public String toString() {
    return name;
  }
}

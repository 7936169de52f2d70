package io.carttransfer.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.GZIPOutputStream;
import javax.net.ssl.SSLSocketFactory;
import org.junit.jupiter.api.Test;

/** Whatever a server answers, the checker ends by itself and prints what a person can read. */
class HostileAnswersTest {

  private static final Duration AT_MOST = Duration.ofSeconds(180);
  private static final String OK = "HTTP/1.1 200 OK\r\nContent-Type: ";
  private static final String JSON = OK + "application/json\r\n\r\n";
  private static final String HTML = OK + "text/html\r\n\r\n";

  @Test
  void aBodyWithoutEndIsCut() {
    Checked checked = check((head, out) -> forever(out, JSON, "[1,2,3],"), 30_000);

    assertEquals(1, checked.status(), checked.output());
    assertTrue(checked.output().contains("it goes on after two megabytes"), checked.output());
  }

  @Test
  void aChunkedBodyWithoutEndIsCut() {
    String head = OK + "application/json\r\nTransfer-Encoding: chunked\r\n\r\n";
    Checked checked = check((request, out) -> forever(out, head, "a\r\n[1,2,3],4,\r\n"), 30_000);

    assertTrue(checked.output().contains("it goes on after two megabytes"), checked.output());
  }

  @Test
  void aHeadWithoutEndIsRefused() {
    Checked checked =
        check((head, out) -> forever(out, OK + "x\r\n", "X-More: and more\r\n"), 30_000);

    assertEquals(2, checked.status(), checked.output());
    assertTrue(checked.output().contains("its head is larger than"), checked.output());
  }

  @Test
  void aLineWithoutEndIsRefused() {
    Checked checked = check((head, out) -> forever(out, "", "HTTP/1.1"), 30_000);

    assertEquals(2, checked.status(), checked.output());
    assertTrue(checked.output().contains("its head is larger than"), checked.output());
  }

  @Test
  void aBombOfGzipIsCut() throws IOException {
    byte[] bomb = bomb(200_000_000);
    Checked checked =
        check(
            (head, out) -> {
              out.write(bytes(OK + "application/json\r\nContent-Encoding: gzip\r\n\r\n"));
              out.write(bomb);
            },
            30_000);

    assertEquals(1, checked.status(), checked.output());
    assertTrue(checked.output().contains("it goes on after two megabytes"), checked.output());
  }

  @Test
  void anAnswerThatComesAByteAtATimeIsNotWaitedFor() {
    Checked checked = check((head, out) -> drip(out), 1_500);

    assertEquals(2, checked.status(), checked.output());
    assertTrue(checked.output().contains("in time"), checked.output());
  }

  @Test
  void aServerThatSaysNothingIsNotWaitedFor() {
    Checked checked = check((head, out) -> forget(), 1_500);

    assertEquals(2, checked.status(), checked.output());
    assertTrue(checked.output().contains("in time"), checked.output());
  }

  @Test
  void aHandshakeThatDoesNotEndIsNotWaitedFor() {
    try (RawServer server = RawServer.answering("")) {
      Checked checked = check("https", server, 1_500);

      assertEquals(2, checked.status(), checked.output());
      assertTrue(checked.output().contains("in time"), checked.output());
    }
  }

  @Test
  void aServerThatDoesNotReadIsNotWaitedFor() {
    try (RawServer server =
        RawServer.deafTo(100_000, page((head, out) -> out.write(bytes(HTML))))) {
      Checked checked = check("http", server, 1_500, "--only", "refuse/large");

      assertTrue(checked.output().contains("refuse/large"), checked.output());
    }
  }

  @Test
  void theTimeOfAllChecksEnds() {
    Network network = new Network(null, null, 1_000, 1_000);
    try (Http http = new Http(network, 0)) {
      Request request = Request.of("GET", URI.create("http://127.0.0.1:1/"));

      assertThrows(NotApplicable.class, () -> http.send(request));
    }
  }

  @Test
  void redirectsWithoutEndAreGivenUp() {
    Checked checked =
        check(
            page((head, out) -> out.write(bytes("HTTP/1.1 302 F\r\nLocation: /page\r\n\r\n"))),
            30_000);

    assertEquals(1, checked.status(), checked.output());
    assertTrue(checked.output().contains("FAIL open/redirect-end"), checked.output());
    assertTrue(checked.output().contains("still redirected after 11 times"), checked.output());
  }

  @Test
  void redirectsToWhatIsNoAddressOfTheWebAreNotFollowed() {
    for (String location : new String[] {"file:///etc/passwd", "javascript:x", "", "::"}) {
      String redirect = "HTTP/1.1 302 F\r\nLocation: " + location + "\r\n\r\n";
      Checked checked = check(page((head, out) -> out.write(bytes(redirect))), 30_000);

      assertTrue(checked.output().contains("FAIL open/redirect-end"), checked.output());
    }
  }

  @Test
  void tenMegabytesOfCookiesAreNotKept() {
    String cookies = ("Set-Cookie: a=" + "x".repeat(100_000) + "\r\n").repeat(100);
    Checked checked = check(page((head, out) -> out.write(bytes(OK + "x\r\n" + cookies))), 30_000);

    assertEquals(1, checked.status(), checked.output());
    assertTrue(checked.output().contains("FAIL open/reach"), checked.output());
    assertTrue(checked.output().length() < 20_000, "it is short: " + checked.output().length());
  }

  @Test
  void tenThousandCookiesOfADescriptionAreNotSent() {
    String cookie = "{\"name\": \"c%d\", \"value\": \"1\", \"domain\": \"127.0.0.1\"},";
    StringBuilder cookies = new StringBuilder();
    for (int i = 0; i < 10_000; i++) {
      cookies.append(cookie.replace("%d", "" + i));
    }
    String last = cookie.replace("%d", "last").replace("},", "}");
    AtomicInteger longest = new AtomicInteger();
    Checked checked =
        check(
            (head, out) -> {
              String port = head.replaceAll("(?s).*Host: ([^\r]*)\r.*", "$1");
              String url = "{\"url\": \"http://" + port + "/page\", \"cookies\": [";
              boolean endpoint = head.startsWith("POST");
              out.write(bytes(endpoint ? JSON + url + cookies + last + "]}" : HTML + "A-1"));
              longest.accumulateAndGet(head.length(), Math::max);
            },
            30_000);

    assertTrue(checked.output().contains("pass  open/status"), checked.output());
    assertTrue(longest.get() > 1_000 && longest.get() < 10_000, "a few are sent: " + longest);
  }

  @Test
  void escapeSequencesDoNotReachTheTerminal() {
    String evil = "\u001b]0;owned\u0007\u001b[2J\u009b31m\u202etxt\u2028new";
    String title = "<title>" + evil + "</title>" + evil;
    Checked page =
        check(
            page(
                (head, out) ->
                    out.write(bytes("HTTP/1.1 404 N\r\nX: " + evil + "\r\n\r\n" + title))),
            30_000,
            "--verbose");
    Checked endpoint = check((head, out) -> out.write(bytes(evil + "\n")), 30_000, "--verbose");
    Checked json = check((head, out) -> out.write(bytes(JSON + "{\"" + evil + "\":1}")), 30_000);

    for (Checked checked : new Checked[] {page, endpoint, json}) {
      assertFalse(
          checked.output().matches("(?s).*[\\p{Cc}\\p{Cf}\u2028&&[^\n]].*"), checked.output());
    }
    assertTrue(page.output().contains("\\u001b"), page.output());
  }

  @Test
  void jsonThatIsDeepOrNoObjectIsReported() {
    assertFails("answer/json", JSON + "[".repeat(1_000_000));
    assertFails("answer/json", JSON + "{\"a\":".repeat(50) + "1" + "}".repeat(50));
    assertFails("answer/json", JSON + "[]");
    assertFails("answer/json", JSON + "{} {}");
    assertFails("answer/json", JSON + "{\"url\": 1, \"url\": 2}");
    assertFails("answer/json", JSON + "\ufeff{}");
    assertFails("answer/json", JSON);
  }

  @Test
  void descriptionsOfOtherTypesAreReported() {
    assertFails("answer/url", JSON + "{\"url\": {\"a\": []}}");
    assertFails("answer/url", JSON + "{\"url\": null}");
    assertFails("answer/url", JSON + "{\"url\": \"http://\"}");
    assertFails("answer/cookies", JSON + "{\"url\": \"http://localhost:1/\", \"cookies\": {}}");
    assertFails("answer/cookies", JSON + "{\"url\": \"http://localhost:1/\", \"cookies\": [[1]]}");
    assertFails("answer/headers", JSON + "{\"url\": \"http://localhost:1/\", \"headers\": \"a\"}");
    assertFails(
        "answer/header-characters",
        JSON
            + "{\"url\": \"http://localhost:1/\", \"headers\":"
            + "[{\"name\": \"A\", \"value\": \"b\\r\\nHost: elsewhere\"}]}");
    assertFails(
        "answer/cookie-characters",
        JSON
            + "{\"url\": \"http://localhost:1/\", \"cookies\":"
            + "[{\"name\": \"A\", \"value\": \"b\\r\\nX: y\", \"domain\": \"localhost\"}]}");
  }

  @Test
  void whatIsNotHttpIsExplained() {
    for (String answer :
        new String[] {
          "220 mail.example ESMTP\r\n",
          "HTTP/1.1 200 OK\r\nContent-Length: 50\r\n\r\nshort",
          "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n",
          "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nab",
          "HTTP/1.1 200 OK\r\nContent-Length: -1\r\n\r\n",
          "HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\n\r\nnot gzip",
          "HTTP/1.1 200 OK\r\nno colon\r\n\r\n",
          "HTTP/1.1 200 OK\r\nCut: of",
        }) {
      Checked checked = check((head, out) -> out.write(bytes(answer)), 30_000);

      assertEquals(2, checked.status(), answer + checked.output());
      assertTrue(
          checked.output().contains("not a complete HTTP answer"), answer + checked.output());
    }
  }

  @Test
  void aPostIsNeverSentTwice() {
    try (RawServer server = RawServer.answering("")) {
      Checked checked = check("http", server, 30_000);

      assertEquals(2, checked.status(), checked.output());
      assertEquals(1, server.requests());
      assertTrue(checked.output().contains("closed without an answer"), checked.output());
    }
  }

  private static void assertFails(String id, String answer) {
    Checked checked = check((head, out) -> out.write(bytes(answer)), 30_000);

    assertTrue(checked.output().contains("FAIL " + id), answer + checked.output());
  }

  /** Answers the platform rightly, and the app by the script. */
  private static RawServer.Script page(RawServer.Script script) {
    return (head, out) -> {
      if (head.startsWith("POST")) {
        String host = head.replaceAll("(?s).*Host: ([^\r]*)\r.*", "$1");
        out.write(bytes(JSON + "{\"url\": \"http://" + host + "/page\"}"));
      } else {
        script.answer(head, out);
      }
    };
  }

  private static Checked check(RawServer.Script script, int answerMillis, String... more) {
    try (RawServer server = RawServer.answering(script)) {
      return check("http", server, answerMillis, more);
    }
  }

  private static Checked check(String scheme, RawServer server, int answerMillis, String... more) {
    String[] words = {
      scheme + "://127.0.0.1:" + server.port() + "/endpoint", "--sku", "A-1", "--currency", "GBP"
    };
    String[] all = Arrays.copyOf(words, words.length + more.length);
    System.arraycopy(more, 0, all, words.length, more.length);
    SSLSocketFactory tls = (SSLSocketFactory) SSLSocketFactory.getDefault();
    Network network = new Network(null, tls, 2_000, answerMillis);
    return assertTimeoutPreemptively(
        AT_MOST, () -> Checked.by(network, Pace.standard(), null, all));
  }

  private static void forever(OutputStream out, String first, String again) throws IOException {
    out.write(bytes(first));
    byte[] much = bytes(again.repeat(1000));
    while (true) {
      out.write(much);
    }
  }

  private static void drip(OutputStream out) throws IOException {
    out.write(bytes(JSON));
    while (true) {
      out.write('1');
      out.flush();
      forget(20);
    }
  }

  private static void forget() {
    forget(20_000);
  }

  /** What a slow server does with its time. */
  private static void forget(long millis) {
    try {
      new java.util.concurrent.CountDownLatch(1)
          .await(millis, java.util.concurrent.TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static byte[] bomb(int size) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
      byte[] part = new byte[1_000_000];
      for (int i = 0; i < size / part.length; i++) {
        gzip.write(part);
      }
    }
    return bytes.toByteArray();
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}

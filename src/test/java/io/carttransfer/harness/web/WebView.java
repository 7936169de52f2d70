package io.carttransfer.harness.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Asks for pages as a web view or a browser does: keeps cookies, follows redirects, fills in forms.
 * A view with other headers or habits shares the cookies of the view that it was made from.
 * Thread-safe.
 */
public final class WebView {

  static {
    // Tests of proxies and canonical hosts ask for other hosts than the loopback address.
    System.setProperty("jdk.httpclient.allowRestrictedHeaders", "host");
  }

  private static final int MOST_REDIRECTS = 10;

  private final HttpClient http;
  private final CookieJar cookies;
  private final Map<String, String> headers;
  private final Map<String, URI> hosts;
  private final boolean followsRedirects;

  private WebView(
      HttpClient http,
      CookieJar cookies,
      Map<String, String> headers,
      Map<String, URI> hosts,
      boolean followsRedirects) {
    this.http = http;
    this.cookies = cookies;
    this.headers = headers;
    this.hosts = hosts;
    this.followsRedirects = followsRedirects;
  }

  /** A new web view without cookies, which opens pages as the app's does: at the top level. */
  public static WebView open() {
    Map<String, String> headers = new LinkedHashMap<>();
    headers.put("User-Agent", "Mozilla/5.0 (Linux; Android 14; wv) AppleWebKit/537.36");
    headers.put("Accept", "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8");
    headers.put("Accept-Language", "en-GB,en;q=0.9");
    headers.put("Sec-Fetch-Dest", "document");
    headers.put("Sec-Fetch-Mode", "navigate");
    headers.put("Sec-Fetch-Site", "none");
    HttpClient http =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(Duration.ofSeconds(10))
            .build();
    return new WebView(http, new CookieJar(), headers, Map.of(), true);
  }

  /** The same view, sending this header with each request instead of its own. */
  public WebView with(String header, String value) {
    Map<String, String> changed = new LinkedHashMap<>(headers);
    changed.keySet().removeIf(header::equalsIgnoreCase);
    changed.put(header, value);
    return new WebView(http, cookies, changed, hosts, followsRedirects);
  }

  /** The same view, never sending this header. */
  public WebView without(String header) {
    Map<String, String> changed = new LinkedHashMap<>(headers);
    changed.keySet().removeIf(header::equalsIgnoreCase);
    return new WebView(http, cookies, changed, hosts, followsRedirects);
  }

  /** The same view, which shows redirects instead of following them. */
  public WebView withoutRedirects() {
    return new WebView(http, cookies, headers, hosts, false);
  }

  /** The same view, for which the host is found at the address of a server of this machine. */
  public WebView knowing(String host, URI server) {
    Map<String, URI> more = new LinkedHashMap<>(hosts);
    more.put(host, server);
    return new WebView(http, cookies, headers, more, followsRedirects);
  }

  public CookieJar cookies() {
    return cookies;
  }

  public Page get(URI address) {
    return send("GET", address, null, null);
  }

  public Page get(String address) {
    return get(URI.create(address));
  }

  /** Posts the fields as application/x-www-form-urlencoded, in UTF-8. */
  public Page post(URI address, Map<String, String> fields) {
    return send("POST", address, "application/x-www-form-urlencoded", Form.encode(fields));
  }

  /**
   * Sends any request.
   *
   * @param contentType of the body, or null for no such header
   * @param body or null for none
   */
  public Page send(String method, URI address, String contentType, String body) {
    URI target = address;
    String verb = method;
    String content = body;
    for (int i = 0; i <= MOST_REDIRECTS; i++) {
      Page page = exchange(verb, target, content == null ? null : contentType, content);
      String location = page.header("Location").orElse(null);
      if (!followsRedirects || location == null || page.status() / 100 != 3) {
        return page;
      }
      target = Link.resolve(target, location);
      if (page.status() <= 303 && !verb.equals("HEAD")) {
        verb = "GET";
        content = null;
      }
    }
    throw new AssertionError("more than " + MOST_REDIRECTS + " redirects from " + address);
  }

  /** Presses the button of this label, with the form as it stands. */
  public Page press(Page page, String button) {
    return press(page, button, Map.of());
  }

  /** Fills in fields of a form and presses its button of this label. */
  public Page press(Page page, String button, Map<String, String> fields) {
    Form form = new Form(page, page.button(button));
    URI target = Link.resolve(page.address(), form.action());
    WebView inside = with("Sec-Fetch-Site", "same-origin").with("Referer", page.address() + "");
    if (form.isPost()) {
      return inside.with("Origin", Link.origin(page.address())).post(target, form.fields(fields));
    }
    return inside.get(Link.withQuery(target, Form.encode(form.fields(fields))));
  }

  private Page exchange(String method, URI address, String contentType, String body) {
    BodyPublisher publisher =
        body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body);
    URI server = hosts.get(address.getHost());
    HttpRequest.Builder request =
        HttpRequest.newBuilder(server == null ? address : Link.moved(address, server))
            .timeout(Duration.ofSeconds(60))
            .method(method, publisher);
    headers.forEach(request::setHeader);
    if (server != null) {
      request.setHeader("Host", address.getAuthority());
    }
    if (contentType != null) {
      request.setHeader("Content-Type", contentType);
    }
    cookies.header(address).ifPresent(cookie -> request.header("Cookie", cookie));
    HttpResponse<String> response = send(request.build());
    cookies.take(response.headers().allValues("Set-Cookie"), address);
    return new Page(address, response.statusCode(), response.headers(), response.body());
  }

  private HttpResponse<String> send(HttpRequest request) {
    try {
      return http.send(request, BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(request.method() + " " + request.uri(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
  }
}

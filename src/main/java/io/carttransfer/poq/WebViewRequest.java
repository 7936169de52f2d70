package io.carttransfer.poq;

import com.google.gson.stream.JsonWriter;
import io.carttransfer.common.Limits;
import io.carttransfer.transfer.Token;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Describes the request that the app must make in its web view: the answer of the endpoint.
 * Everything except the token comes from the configuration, never from the request, so that nobody
 * can redirect the app. Thread-safe.
 */
public final class WebViewRequest {

  private static final DateTimeFormatter EXPIRE_DATE =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssxxx");

  private final String beforeToken;
  private final String fragment;
  private final String name;
  private final String domain;
  private final boolean secure;
  private final boolean byCookie;
  private final boolean byQuery;
  private final boolean byForm;
  private final List<ExtraCookie> cookies;
  private final List<ExtraHeader> headers;

  /**
   * @param checkoutUrl absolute address, may have query and fragment
   * @param name name of the cookie and of the field in query and form
   * @param domain domain of the cookie
   * @param byCookie whether the token travels in a cookie
   * @param byQuery whether it travels in the query
   * @param byForm whether it travels in a form body
   */
  public WebViewRequest(
      String checkoutUrl,
      String name,
      String domain,
      boolean byCookie,
      boolean byQuery,
      boolean byForm,
      List<ExtraCookie> cookies,
      List<ExtraHeader> headers) {
    int hash = checkoutUrl.indexOf('#');
    String address = hash < 0 ? checkoutUrl : checkoutUrl.substring(0, hash);
    this.fragment = hash < 0 ? "" : checkoutUrl.substring(hash);
    this.beforeToken = address + separator(address) + name + '=';
    this.name = name;
    this.domain = domain;
    this.secure = checkoutUrl.regionMatches(true, 0, "https:", 0, 6);
    this.byCookie = byCookie;
    this.byQuery = byQuery;
    this.byForm = byForm;
    this.cookies = new ArrayList<>(cookies);
    this.headers = new ArrayList<>(headers);
  }

  /**
   * The answer for one transfer, UTF-8. A token that is too long for the head of a request travels
   * only in the form, whatever the configuration says: containers refuse longer heads.
   */
  public byte[] describe(Token token, Instant now) {
    boolean fits = carriers() * (name.length() + 1 + token.value().length()) < Limits.CARRIER_BYTES;
    boolean form = byForm || !fits;
    StringWriter text = new StringWriter(512);
    try (JsonWriter json = new JsonWriter(text)) {
      json.beginObject();
      json.name("url");
      json.value(beforeToken + (byQuery && fits ? token.value() : Token.IN_FORM) + fragment);
      json.name("method").value(form ? "POST" : "GET");
      if (form) {
        json.name("body").value(name + '=' + token.value());
      }
      writeCookies(json, byCookie && fits ? token : null, now);
      writeHeaders(json);
      json.endObject();
    } catch (IOException e) {
      throw new UncheckedIOException("a StringWriter does not fail", e);
    }
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  private void writeCookies(JsonWriter json, @Nullable Token token, Instant now)
      throws IOException {
    if (token == null && cookies.isEmpty()) {
      return;
    }
    json.name("cookies").beginArray();
    if (token != null) {
      writeCookie(json, name, token.value(), domain, null, true, secure, "/");
    }
    for (ExtraCookie cookie : cookies) {
      Instant end = cookie.maxAge() == null ? null : now.plus(cookie.maxAge());
      writeCookie(
          json,
          cookie.name(),
          cookie.value(),
          cookie.domain(),
          end,
          cookie.isHttpOnly(),
          cookie.isSecure(),
          cookie.path());
    }
    json.endArray();
  }

  private static void writeCookie(
      JsonWriter json,
      String name,
      String value,
      String domain,
      @Nullable Instant end,
      boolean httpOnly,
      boolean secure,
      String path)
      throws IOException {
    json.beginObject();
    json.name("name").value(name);
    json.name("value").value(value);
    json.name("domain").value(domain);
    if (end != null) {
      json.name("expireDate");
      json.value(EXPIRE_DATE.format(end.truncatedTo(ChronoUnit.SECONDS).atOffset(ZoneOffset.UTC)));
    }
    json.name("isHttpOnly").value(httpOnly);
    json.name("isSecure").value(secure);
    json.name("path").value(path);
    json.endObject();
  }

  private void writeHeaders(JsonWriter json) throws IOException {
    if (headers.isEmpty()) {
      return;
    }
    json.name("headers").beginArray();
    for (ExtraHeader header : headers) {
      json.beginObject();
      json.name("name").value(header.name);
      json.name("value").value(header.value);
      json.endObject();
    }
    json.endArray();
  }

  private int carriers() {
    return (byCookie ? 1 : 0) + (byQuery ? 1 : 0) + (byForm ? 1 : 0);
  }

  private static String separator(String address) {
    if (address.indexOf('?') < 0) {
      return "?";
    }
    return address.endsWith("?") || address.endsWith("&") ? "" : "&";
  }
}

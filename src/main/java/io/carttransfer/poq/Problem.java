package io.carttransfer.poq;

import com.google.gson.stream.JsonWriter;
import io.carttransfer.common.Reason;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;

/**
 * A refusal, as problem details (RFC 9457). Immutable.
 *
 * <p>Its {@code instance} is a short id that is also in the shop's log, so that the platform's
 * support and the shop can match what they see.
 */
public final class Problem {

  /** RFC 9457, section 3. */
  public static final String MEDIA_TYPE = "application/problem+json";

  private static final String ID_ALPHABET = "abcdefghijkmnpqrstuvwxyz23456789";
  private static final int ID_LENGTH = 10;

  private final int status;
  private final Reason reason;
  private final String code;
  private final String detail;
  private final List<Violation> violations;
  private final String instance;

  private Problem(
      int status, Reason reason, Reason published, String detail, List<Violation> violations) {
    this.status = status;
    this.reason = reason;
    this.code = published.code();
    this.detail = detail;
    this.violations = Collections.unmodifiableList(new ArrayList<>(violations));
    this.instance = newInstance();
  }

  /** A problem that its reason describes completely. */
  public static Problem of(int status, Reason reason) {
    return new Problem(status, reason, reason, reason.sentence(), Collections.emptyList());
  }

  /**
   * A problem with a sentence of its own.
   *
   * @param detail without unescaped untrusted input and without internals
   */
  public static Problem of(int status, Reason reason, String detail) {
    return new Problem(status, reason, reason, detail, Collections.emptyList());
  }

  /**
   * The shop cannot accept carts right now. The reason is only for its own log: the body has just
   * the id to search for.
   */
  public static Problem notAvailable(Reason reason) {
    return new Problem(
        503,
        reason,
        Reason.NOT_AVAILABLE,
        Reason.NOT_AVAILABLE.sentence(),
        Collections.emptyList());
  }

  /** A cart with these violations. */
  public static Problem of(int status, Reason reason, List<Violation> violations) {
    return new Problem(status, reason, reason, reason.sentence(), violations);
  }

  /** HTTP status code. */
  public int status() {
    return status;
  }

  /** The reason, for the shop's log; never null. */
  public Reason reason() {
    return reason;
  }

  /** The short id, of lower-case letters and digits; never null. */
  public String instance() {
    return instance;
  }

  /** What is wrong with the cart; may be empty. */
  public List<Violation> violations() {
    return violations;
  }

  /** The body, UTF-8. */
  public byte[] toJson() {
    StringWriter text = new StringWriter(256);
    try (JsonWriter json = new JsonWriter(text)) {
      json.beginObject();
      json.name("title").value(title());
      json.name("status").value(status);
      json.name("code").value(code);
      json.name("detail").value(detail);
      json.name("instance").value(instance);
      if (!violations.isEmpty()) {
        json.name("errors").beginArray();
        for (Violation violation : violations) {
          json.beginObject();
          json.name("pointer").value(violation.pointer());
          json.name("code").value(violation.reason().code());
          json.name("detail").value(violation.detail());
          json.endObject();
        }
        json.endArray();
      }
      json.endObject();
    } catch (IOException e) {
      throw new UncheckedIOException("a StringWriter does not fail", e);
    }
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  /** Without a type of its own, the title is the phrase of the status (RFC 9457, 4.2.1). */
  private String title() {
    switch (status) {
      case 400:
        return "Bad Request";
      case 401:
        return "Unauthorized";
      case 405:
        return "Method Not Allowed";
      case 408:
        return "Request Timeout";
      case 409:
        return "Conflict";
      case 410:
        return "Gone";
      case 413:
        return "Content Too Large";
      case 415:
        return "Unsupported Media Type";
      case 422:
        return "Unprocessable Content";
      case 503:
        return "Service Unavailable";
      default:
        throw new IllegalStateException("no problem of ours has status " + status);
    }
  }

  private static String newInstance() {
    ThreadLocalRandom random = ThreadLocalRandom.current();
    StringBuilder id = new StringBuilder(ID_LENGTH);
    for (int i = 0; i < ID_LENGTH; i++) {
      id.append(ID_ALPHABET.charAt(random.nextInt(ID_ALPHABET.length())));
    }
    return id.toString();
  }
}

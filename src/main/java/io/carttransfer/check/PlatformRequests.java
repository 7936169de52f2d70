package io.carttransfer.check;

import java.math.BigInteger;
import java.security.SecureRandom;
import org.jspecify.annotations.Nullable;

/** Writes requests of the platform, correct ones and the parts of incorrect ones. */
final class PlatformRequests {

  private static final String JSON = "application/json";

  private final Arguments arguments;
  private final @Nullable String authorization;
  private final SecureRandom random = new SecureRandom();

  /**
   * @param authorization value of the Authorization header, or null
   */
  PlatformRequests(Arguments arguments, @Nullable String authorization) {
    this.arguments = arguments;
    this.authorization = authorization;
  }

  boolean isAuthorized() {
    return authorization != null;
  }

  /** A reference that nobody mistakes for an order; at most 32 characters. */
  String newReference() {
    return "test-" + new BigInteger(100, random).toString(32);
  }

  Bag bag() {
    return arguments.bag();
  }

  /** The bag, as the platform sends it. */
  Request bag(String reference) {
    return document(bag().toJson(reference));
  }

  /** Any document, sent as the platform does. */
  Request document(String document) {
    return post(authorization, JSON, document);
  }

  /** The bag with another Authorization value, or with none. */
  Request withAuthorization(@Nullable String value) {
    return post(value, JSON, bag().toJson(newReference()));
  }

  /** The bag under a wrong name. */
  Request asText() {
    return post(authorization, "text/plain", bag().toJson(newReference()));
  }

  /** A request with another method and without a body. */
  Request withMethod(String method) {
    Request request = Request.of(method, arguments.endpoint());
    return authorization == null ? request : request.with("Authorization", authorization);
  }

  private Request post(@Nullable String value, String mediaType, String document) {
    Request request =
        Request.of("POST", arguments.endpoint())
            .with("Accept", JSON)
            .with("User-Agent", "cart-transfer-check");
    return (value == null ? request : request.with("Authorization", value))
        .body(mediaType, document);
  }
}

package io.carttransfer.check;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The kinds of bad requests that an endpoint refuses. */
enum Bad {
  NOT_JSON(platform -> posts(platform, "this is not JSON")),
  EMPTY(platform -> posts(platform, "")),
  MISSING(Bad::missing),
  NO_ITEMS(platform -> posts(platform, document(platform, "[]"))),
  TYPES(Bad::wrongTypes),
  QUANTITY(
      platform ->
          posts(
              platform,
              withQuantity(platform, "0"),
              withQuantity(platform, "-1"),
              withQuantity(platform, "1.5"))),
  REFERENCE(platform -> posts(platform, platform.bag().toJson(longReference()))),
  UNKNOWN_SKU(
      platform ->
          posts(platform, withSku(platform, Bag.quote("no-such-" + platform.newReference())))),
  CURRENCY(
      platform ->
          posts(
              platform,
              Bag.document(
                  "[" + platform.bag().anItem() + "]",
                  Bag.quote("XTS"),
                  Bag.quote(platform.newReference())))),
  METHOD(platform -> Arrays.asList(platform.withMethod("GET"), platform.withMethod("PUT"))),
  MEDIA_TYPE(platform -> Collections.singletonList(platform.asText())),
  NO_AUTHORIZATION(platform -> Collections.singletonList(platform.withAuthorization(null))),
  WRONG_AUTHORIZATION(
      platform -> Collections.singletonList(platform.withAuthorization("Bearer not-it"))),
  LARGE(platform -> posts(platform, large(platform)));

  private static final int LARGE_BYTES = 1_000_000;

  private final Function<PlatformRequests, List<Request>> requests;

  Bad(Function<PlatformRequests, List<Request>> requests) {
    this.requests = requests;
  }

  List<Request> requests(PlatformRequests platform) {
    return requests.apply(platform);
  }

  /** Whether this applies: without a secret, no value is wrong. */
  boolean isApplicable(boolean authorized) {
    return authorized || this != NO_AUTHORIZATION && this != WRONG_AUTHORIZATION;
  }

  private static List<Request> posts(PlatformRequests platform, String... documents) {
    List<Request> requests = new ArrayList<>();
    for (String document : documents) {
      requests.add(platform.document(document));
    }
    return requests;
  }

  private static List<Request> missing(PlatformRequests platform) {
    String items = "[" + platform.bag().anItem() + "]";
    String currency = Bag.quote(platform.bag().currency());
    String reference = Bag.quote(platform.newReference());
    return posts(
        platform,
        Bag.document(null, currency, reference),
        Bag.document(items, null, reference),
        Bag.document(items, currency, null),
        withSku(platform, null),
        withQuantity(platform, null));
  }

  private static List<Request> wrongTypes(PlatformRequests platform) {
    String items = "[" + platform.bag().anItem() + "]";
    String currency = Bag.quote(platform.bag().currency());
    String reference = Bag.quote(platform.newReference());
    return posts(
        platform,
        document(platform, platform.bag().anItem()),
        withQuantity(platform, "\"1\""),
        withSku(platform, "{}"),
        Bag.document(items, "{}", reference),
        Bag.document(items, currency, "{}"),
        "[]");
  }

  private static String withQuantity(PlatformRequests platform, @Nullable String quantity) {
    String sku = Bag.quote(platform.bag().aSku());
    return document(platform, "[" + Bag.item(sku, quantity) + "]");
  }

  private static String withSku(PlatformRequests platform, @Nullable String sku) {
    return document(platform, "[" + Bag.item(sku, "1") + "]");
  }

  private static String document(PlatformRequests platform, String items) {
    return Bag.document(
        items, Bag.quote(platform.bag().currency()), Bag.quote(platform.newReference()));
  }

  private static String longReference() {
    char[] many = new char[95];
    Arrays.fill(many, 'x');
    return "test-" + new String(many);
  }

  private static String large(PlatformRequests platform) {
    StringBuilder items = new StringBuilder("[").append(platform.bag().anItem());
    while (items.length() < LARGE_BYTES) {
      items.append(", ").append(platform.bag().anItem());
    }
    return document(platform, items.append(']').toString());
  }
}

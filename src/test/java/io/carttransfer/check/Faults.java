package io.carttransfer.check;

import static java.util.Map.entry;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/** A fault for each check, put into a shop that is right in all other respects. */
final class Faults {

  /** Where a shop goes wrong: the call, and what it would answer if it were right. */
  private interface Fault extends BiFunction<Call, Function<Call, Reply>, Reply> {}

  private static final String STACK_TRACE =
      "java.lang.NullPointerException\n\tat org.shop.Cart.add(Cart.java:17)";

  private Faults() {}

  /** The shop with the fault that the check is to find. */
  static Function<Call, Reply> wrongFor(String id) {
    Map<String, Fault> all = new HashMap<>();
    all.putAll(ofConnection());
    all.putAll(ofAnswers());
    all.putAll(ofCookies());
    all.putAll(ofPages());
    all.putAll(ofOrderPages());
    all.putAll(ofRefusals());
    Fault fault = all.get(id);
    if (fault == null) {
      throw new AssertionError("plant a fault for " + id);
    }
    HandMadeShop shop = new HandMadeShop();
    return call -> fault.apply(call, shop);
  }

  private static Fault inDescription(UnaryOperator<Reply> change) {
    return (call, shop) -> {
      Reply reply = shop.apply(call);
      boolean described = call.isAt("/cart-transfer") && reply.status() == 200;
      return described ? change.apply(reply) : reply;
    };
  }

  private static Fault replacing(String text, String other) {
    return inDescription(reply -> reply.replacing(text, other));
  }

  private static Fault at(String path, UnaryOperator<Reply> change) {
    return (call, shop) -> call.isAt(path) ? change.apply(shop.apply(call)) : shop.apply(call);
  }

  /** Takes what should be refused, as if it were a bag. */
  private static Fault taking(Predicate<Call> bad) {
    return (call, shop) ->
        call.isAt("/cart-transfer") && bad.test(call) ? shop.apply(good()) : shop.apply(call);
  }

  private static Call good() {
    return new Call(
        "POST",
        java.net.URI.create("/cart-transfer"),
        Map.of("authorization", HandMadeShop.SECRET, "content-type", "application/json"),
        "{\"items\":[{\"sku\":\"A-1\",\"quantity\":1}],\"currency\":\"GBP\",\"reference\":\"x\"}");
  }

  private static Fault takingBody(String part) {
    return taking(call -> call.body() != null && call.body().contains(part));
  }

  private static Map<String, Fault> ofConnection() {
    return Map.ofEntries(
        entry("connect/reach", (call, shop) -> null),
        entry("connect/https", (call, shop) -> shop.apply(call)),
        entry("connect/authorization", taking(call -> call.header("authorization").isEmpty())));
  }

  private static Map<String, Fault> ofAnswers() {
    return Map.ofEntries(
        entry("answer/status", at("/cart-transfer", reply -> Reply.json(503, "{}"))),
        entry("answer/time", Faults::slowly),
        entry(
            "answer/media-type", inDescription(reply -> Reply.of(200, "text/html", reply.body()))),
        entry("answer/json", inDescription(reply -> Reply.json(200, reply.body() + "<!-- -->"))),
        entry("answer/members", replacing("\"isHttpOnly\"", "\"httpOnly\"")),
        entry("answer/url", replacing("https://shop.test/", "/")),
        entry("answer/url-https", replacing("https://", "http://")),
        entry("answer/method", replacing("\"POST\"", "\"PUT\"")),
        entry("answer/body", replacing("\"body\": \"cart=", "\"body\": \"{cart:")),
        entry("answer/body-method", replacing("\"method\": \"POST\", ", "")),
        entry("answer/headers", replacing("\"value\": \"the app\"", "\"value\": 7")),
        entry("answer/header-characters", replacing("X-Through", "X Through")),
        entry("answer/header-content-type", replacing("X-Through", "Content-Type")),
        entry("answer/header-reserved", replacing("X-Through", "Host")));
  }

  private static Map<String, Fault> ofCookies() {
    String domain = "\"domain\": \".shop.test\"";
    return Map.ofEntries(
        entry("answer/cookies", replacing(domain + ", ", "")),
        entry("answer/cookie-characters", replacing("\"value\": \"", "\"value\": \"a;b ")),
        entry("answer/cookie-size", replacing("\"value\": \"", "\"value\": \"" + "x".repeat(4096))),
        entry("answer/cookie-expiry", replacing("2128-", "2018-")),
        entry(
            "answer/cookie-twice",
            replacing(
                "[{\"name\": \"cart\"",
                "[{\"name\": \"cart\", \"value\": \"1\", \"path\": \"/\", "
                    + domain
                    + "}, {\"name\": \"cart\"")),
        entry("answer/cookie-domain", replacing(domain, "\"domain\": \"www.shop.test\"")),
        entry("answer/cookie-suffix", replacing(domain, "\"domain\": \".test\"")),
        entry("answer/cookie-path", replacing("\"path\": \"/\"", "\"path\": \"/shop\"")),
        entry("answer/cookie-secure", replacing("https://", "http://")),
        entry("answer/cookie-flags", replacing("\"isSecure\": true", "\"isSecure\": false")));
  }

  private static Map<String, Fault> ofPages() {
    AtomicInteger hops = new AtomicInteger();
    return Map.ofEntries(
        entry("open/reach", (call, shop) -> call.isAt("/checkout") ? null : shop.apply(call)),
        entry(
            "open/redirect-end",
            at("/checkout", reply -> Reply.redirect("/checkout?" + hops.incrementAndGet()))),
        entry("open/redirects", Faults::redirectingOnce),
        entry("open/status", at("/checkout", reply -> Reply.of(404, "text/html", "Not here"))),
        entry("open/html", at("/checkout", reply -> Reply.of(200, "text/plain", reply.body()))),
        entry("open/differs", (call, shop) -> shop.apply(withoutTransfer(call))),
        entry("open/expected", replacingOnPage("Speckled mug", "Another mug")),
        entry("open/items", replacingOnPage("<ul><li>", "<p>Something</p><!--")),
        entry("open/login", replacingOnPage("<body>", "<input type='password' name=p>")),
        entry("open/set-cookie", setCookie("; Domain=elsewhere.test")),
        entry("open/private", at("/checkout", reply -> reply.without("Cache-Control"))),
        entry("again/reload", (call, shop) -> shop.apply(withoutCookie(call, "session"))),
        entry("again/same-browser", once(call -> true)),
        entry("again/other-browser", once(call -> !call.cookies().containsKey("session"))),
        entry("again/lost-cookies", needing("cookie")),
        entry("again/lost-query", needing("query")),
        entry("again/retry", refusingRetries()),
        entry("again/retry-first", endingTheFirst()));
  }

  private static Map<String, Fault> ofOrderPages() {
    return Map.ofEntries(
        entry("order-page/opens", at("/order/done", reply -> Reply.of(404, "text/html", ""))),
        entry("order-page/bridge", at("/shop.js", reply -> Reply.of(404, "text/html", ""))),
        entry("order-page/events", replacingOnOrder("paymentcompleted", "closewebview")),
        entry("order-page/total", replacingOnOrder("57.25", "\"57.25\"")));
  }

  private static Map<String, Fault> ofRefusals() {
    AtomicBoolean broken = new AtomicBoolean();
    return Map.ofEntries(
        entry("refuse/not-json", takingBody("this is not JSON")),
        entry("refuse/empty", taking(call -> call.body() != null && call.body().isEmpty())),
        entry("refuse/missing", taking(call -> !call.body().contains("\"reference\""))),
        entry("refuse/no-items", takingBody("\"items\": []")),
        entry("refuse/types", takingBody("\"quantity\": \"1\"")),
        entry("refuse/quantity", takingBody("\"quantity\": 0")),
        entry("refuse/reference", takingBody("xxxxxxxx")),
        entry("refuse/unknown-sku", takingBody("no-such-")),
        entry("refuse/currency", takingBody("XTS")),
        entry("refuse/method", taking(call -> call.method().equals("GET"))),
        entry(
            "refuse/media-type", taking(call -> call.header("content-type").equals("text/plain"))),
        entry("refuse/no-authorization", taking(call -> call.header("authorization").isEmpty())),
        entry(
            "refuse/wrong-authorization",
            taking(call -> call.header("authorization").endsWith("not-it"))),
        entry("refuse/large", taking(call -> call.body().length() > 65_536)),
        entry("refuse/slow", (call, shop) -> shop.apply(call)),
        entry("refuse/format", onRefusal(reply -> Reply.of(reply.status(), "text/html", ""))),
        entry("refuse/inside", onRefusal(reply -> Reply.json(reply.status(), STACK_TRACE))),
        entry("refuse/time", Faults::slowly),
        entry(
            "refuse/afterwards",
            (call, shop) -> {
              Reply reply = broken.get() ? Reply.json(500, "{}") : shop.apply(call);
              broken.compareAndSet(false, reply.status() == 413);
              return reply;
            }));
  }

  private static Fault onRefusal(UnaryOperator<Reply> change) {
    return (call, shop) -> {
      Reply reply = shop.apply(call);
      return reply.status() / 100 == 4 ? change.apply(reply) : reply;
    };
  }

  private static Reply slowly(Call call, Function<Call, Reply> shop) {
    try {
      // Takes its time, as a shop does whose catalogue is slow.
      new CountDownLatch(1).await(3 * FaultsTest.HASTY.answerMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return shop.apply(call);
  }

  private static Fault replacingOnPage(String text, String other) {
    return at(
        "/checkout", reply -> reply.body().contains(text) ? reply.replacing(text, other) : reply);
  }

  private static Fault replacingOnOrder(String text, String other) {
    return at("/order/done", reply -> reply.replacing(text, other));
  }

  private static Fault setCookie(String more) {
    return at(
        "/checkout", reply -> reply.without("Set-Cookie").with("Set-Cookie", "session=1" + more));
  }

  private static Reply redirectingOnce(Call call, Function<Call, Reply> shop) {
    boolean first = call.isAt("/checkout") && !call.query().containsKey("again");
    return first
        ? Reply.redirect("/checkout?again=1&" + call.address().getRawQuery())
        : shop.apply(call);
  }

  private static Call withoutCookie(Call call, String name) {
    Map<String, String> headers = new HashMap<>(call.headers());
    headers.put("cookie", call.header("cookie").replaceAll(name + "=[^;]*(; )?", ""));
    boolean page = call.isAt("/checkout");
    // Only the reload comes as a GET: to it the cookie of the transfer is of no use either.
    if (page && call.method().equals("GET")) {
      headers.remove("cookie");
      return new Call("GET", java.net.URI.create("/checkout"), headers, "");
    }
    return call;
  }

  private static Call withoutTransfer(Call call) {
    return call.isAt("/checkout")
        ? new Call("GET", java.net.URI.create("/checkout"), Map.of(), "")
        : call;
  }

  /** Forgets a transfer that was opened, for openings of one kind. */
  private static Fault once(Predicate<Call> kind) {
    Map<String, Boolean> opened = new ConcurrentHashMap<>();
    return (call, shop) -> {
      String token = call.isAt("/checkout") ? call.query().getOrDefault("cart", "") : "";
      boolean again = !token.isEmpty() && kind.test(call) && opened.put(token, true) != null;
      return again ? Reply.of(410, "text/html", "Gone") : shop.apply(call);
    };
  }

  private static Fault needing(String carrier) {
    return (call, shop) -> {
      boolean there =
          carrier.equals("query")
              ? call.query().containsKey("cart")
              : call.cookies().containsKey("cart");
      return call.isAt("/checkout") && !there
          ? shop.apply(withoutTransfer(call))
          : shop.apply(call);
    };
  }

  private static Fault refusingRetries() {
    Set<String> seen = ConcurrentHashMap.newKeySet();
    return (call, shop) -> {
      boolean again = call.isAt("/cart-transfer") && !seen.add(call.body());
      return again ? Reply.json(409, "{}") : shop.apply(call);
    };
  }

  private static Fault endingTheFirst() {
    AtomicReference<String> latest = new AtomicReference<>("");
    return (call, shop) -> {
      Reply reply = shop.apply(call);
      if (call.isAt("/cart-transfer")) {
        latest.set(reply.body());
      }
      String token = call.query().getOrDefault("cart", "");
      boolean ended = call.isAt("/checkout") && !latest.get().contains(token);
      return ended ? Reply.of(410, "text/html", "Gone") : reply;
    };
  }
}

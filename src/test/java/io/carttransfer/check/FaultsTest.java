package io.carttransfer.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.carttransfer.harness.web.Certificates;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each check finds its fault, one at a time, in a shop that passes all of them without it. */
@Execution(ExecutionMode.CONCURRENT)
class FaultsTest {

  private static final int LONG_RUN = 600_000;

  /** Impatient; a shop that is right gets all the time that a busy machine needs. */
  static final Pace HASTY = new Pace(200, 50, 3_000, LONG_RUN);

  private static final Duration SHORT = Duration.ofSeconds(3);
  private static final Duration LONG = Duration.ofSeconds(30);

  @TempDir static Path folder;
  private static Certificates tls;

  @BeforeAll
  static void makeKeys() {
    tls = Certificates.of(folder, "shop.test");
  }

  static Stream<String> ids() {
    return Checks.ALL.stream().map(Check::id);
  }

  @Test
  void aShopThatIsRightPassesEveryCheck() {
    Checked sure = check(new HandMadeShop(), SHORT, "", "--expect", "Speckled mug", "--slow");
    Checked guessed = check(new HandMadeShop(), SHORT, "", "--slow");

    assertEquals(Map.of("open/items", "n/a"), notPassed(sure), sure.output());
    assertEquals(Map.of("open/expected", "n/a"), notPassed(guessed), guessed.output());
    assertEquals(0, sure.status());
  }

  @ParameterizedTest
  @MethodSource("ids")
  void everyCheckFindsItsFault(String id) {
    List<String> words = new ArrayList<>(List.of("--only", id));
    if (id.equals("open/expected")) {
      words.addAll(List.of("--expect", "Speckled mug"));
    }
    if (id.equals("refuse/slow")) {
      words.add("--slow");
    }

    Checked wrong = check(Faults.wrongFor(id), LONG, id, words.toArray(String[]::new));
    boolean must =
        Checks.ALL.stream().filter(each -> each.id().equals(id)).findAny().get().isMust();
    assertEquals(Map.of(id, must ? "fail" : "warn"), wrong.results(), wrong.output());
    int failed = id.equals("connect/reach") ? 2 : 1;
    assertEquals(must ? failed : 0, wrong.status());
  }

  @Test
  void whatDependsOnAFaultIsNotReportedAsAnother() {
    Checked wrong = check(Faults.wrongFor("answer/status"), SHORT, "");

    Map<String, String> notPassed = notPassed(wrong);
    assertEquals("fail", notPassed.remove("answer/status"));
    assertFalse(notPassed.containsValue("fail"), wrong.output());
    assertFalse(notPassed.containsValue("warn"), wrong.output());
  }

  private static Map<String, String> notPassed(Checked checked) {
    Map<String, String> results = new TreeMap<>(checked.results());
    results.values().removeIf("pass"::equals);
    return results;
  }

  private static Checked check(
      Function<Call, Reply> shop, Duration bodyAtMost, String fault, String... more) {
    boolean hasty = fault.endsWith("/time") || more.length > 0 && fault.equals("refuse/slow");
    Pace pace = hasty ? HASTY : new Pace(60_000, 50, 30_000, LONG_RUN);
    String scheme = fault.equals("connect/https") ? "http" : "https";
    List<String> words = new ArrayList<>();
    words.add(scheme + "://shop.test/cart-transfer");
    words.addAll(List.of("--sku", "A-1", "--sku", "B-2:5", "--currency", "GBP", "--json"));
    words.addAll(List.of("--order-page", "https://shop.test/order/done"));
    words.addAll(Arrays.asList(more));
    try (ShopServer server = ShopServer.open(shop, tls, bodyAtMost);
        ForwardProxy proxy = ForwardProxy.to(server.plainPort(), server.securePort())) {
      Network network = new Network(proxy.selector(), tls.trusting(), 20_000, 30_000);
      String secret = fault.equals("connect/authorization") ? null : HandMadeShop.SECRET;
      return Checked.by(network, pace, secret, words.toArray(String[]::new));
    }
  }
}

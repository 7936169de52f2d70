package io.carttransfer.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.carttransfer.harness.web.Certificates;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is typed, and what is printed. */
class CommandLineTest {

  private static final String[] ENOUGH = {
    "https://shop.test/cart-transfer", "--sku", "A-1", "--sku=B-2:5", "--currency", "GBP"
  };

  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "                                       | The address of the endpoint is missing.",
        "shop.example                           | must be an address with http or https",
        "ftp://shop.example/                    | must be an address with http or https",
        "http://a b                             | There are two endpoints",
        "http://a                               | Give at least one SKU that the shop sells",
        "http://a --sku A                       | Give a currency",
        "http://a --sku                         | --sku needs a value.",
        "http://a --sku A --currency GBP --fast | There is no option --fast.",
        "http://a --sku A --currency GBP --only open | There is no check [open]",
        "http://a --sku A --currency GBP --order-page done | --order-page must be an address",
      })
  void whatCannotBeRunIsExplained(String words, String message) {
    Checked checked = run(words == null ? new String[0] : words.trim().split(" "));

    assertEquals(2, checked.status());
    assertTrue(checked.output().contains(message), checked.output());
  }

  @Test
  void theListNamesEveryCheckWithItsRuleAndSource() {
    Checked checked = run("--list");

    assertEquals(0, checked.status());
    Checks.ALL.forEach(
        check -> assertTrue(checked.output().contains("\n    " + check.rule() + "\n")));
    Checks.ALL.forEach(check -> assertTrue(checked.output().contains(check.source()), check.id()));
    assertEquals(0, run("--help").status());
  }

  @Test
  void skusMayHoldColons() throws WrongArguments {
    Bag bag =
        Arguments.of(
                "http://a", "--sku", "A:1", "--sku", "B:x", "--sku", "C:7:2", "--currency", "EUR")
            .bag();

    assertEquals("1 x A, 1 x B:x, 2 x C:7 in EUR", bag.toString());
  }

  @Test
  void neitherSecretsNorTokensArePrinted() {
    assertPrintsNoToken(new HandMadeShop());
  }

  @Test
  void notEvenThoseOfADescriptionThatCannotBeRead() {
    assertPrintsNoToken(Faults.wrongFor("answer/json"));
    assertPrintsNoToken(Faults.wrongFor("answer/media-type"));
  }

  private void assertPrintsNoToken(Function<Call, Reply> shop) {
    Certificates tls = Certificates.of(folder.resolve(UUID.randomUUID() + ""), "shop.test");
    StringBuffer secrets = new StringBuffer();
    Function<Call, Reply> overheard =
        call -> {
          Reply reply = shop.apply(call);
          secrets.append(reply.body()).append(reply.headers());
          return reply;
        };
    try (ShopServer server = ShopServer.open(overheard, tls, Duration.ofSeconds(5));
        ForwardProxy proxy = ForwardProxy.to(server.plainPort(), server.securePort())) {
      Network network = new Network(proxy.selector(), tls.trusting(), 5_000, 10_000);
      String[] words = Arrays.copyOf(ENOUGH, ENOUGH.length + 1);
      words[ENOUGH.length] = "--verbose";
      String output = Checked.by(network, Pace.standard(), HandMadeShop.SECRET, words).output();

      assertTrue(output.contains("> POST https://shop.test/cart-transfer HTTP/1.1"), output);
      assertTrue(output.contains("> Authorization: ***"), output);
      assertFalse(output.contains(HandMadeShop.SECRET), output);
      List<String> tokens =
          Pattern.compile("[0-9a-f]{8}-[0-9a-f-]{27}")
              .matcher(secrets)
              .results()
              .map(MatchResult::group)
              .toList();
      assertFalse(tokens.isEmpty());
      tokens.forEach(token -> assertFalse(output.contains(token), token + " is in " + output));
    }
  }

  @Test
  void coloursAreForTerminals() {
    assertFalse(printed(false).contains("\u001b"));
    assertTrue(printed(true).contains("\u001b[1;31mFAIL\u001b[0m connect/reach"), printed(true));
  }

  private static String printed(boolean coloured) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8);
    Network network = Network.standard();
    new CommandLine(null, network, Pace.standard(), out, coloured)
        .run("https://no-such-host.invalid/", "--sku", "A", "--currency", "GBP");
    return bytes.toString(StandardCharsets.UTF_8);
  }

  private static Checked run(String... words) {
    return Checked.by(Network.standard(), Pace.standard(), null, words);
  }
}

package io.carttransfer.check;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The command line. Immutable. */
final class Arguments {

  static final String USAGE =
      "Usage: java -jar cart-transfer-VERSION.jar ENDPOINT --sku SKU[:QUANTITY] ... --currency"
          + " CODE\n"
          + "\n"
          + "  ENDPOINT           address of the endpoint, for instance"
          + " https://shop.example/cart-transfer\n"
          + "  --sku A-1:3        a SKU as the platform sends it, and how many; may be repeated\n"
          + "  --currency GBP     a currency that the shop sells in\n"
          + "  --expect TEXT      must be on the page that the app opens, for instance a product's"
          + " name; may\n"
          + "                     be repeated\n"
          + "  --order-page URL   a page that should report to the app: checkout or confirmation\n"
          + "  --only ID          only this check or, with a slash at the end, this group; may"
          + " be repeated\n"
          + "  --slow             also sends a body a byte at a time (takes up to 40 seconds"
          + " more)\n"
          + "  --verbose          prints all requests and answers, secrets masked\n"
          + "  --json             prints the result as JSON\n"
          + "  --list             prints all checks and exits\n"
          + "\n"
          + "If the endpoint requires an Authorization header, put its whole value into the"
          + " environment\n"
          + "variable CART_TRANSFER_CHECK_AUTHORIZATION. For a proxy: -Dhttps.proxyHost=..."
          + " -Dhttps.proxyPort=... before -jar.\n"
          + "Exit status: 0 nothing failed, 1 something failed, 2 could not run.";

  private static final Set<String> FLAGS =
      new HashSet<>(Arrays.asList("--slow", "--verbose", "--json", "--list", "--help"));
  private static final Set<String> VALUES =
      new HashSet<>(Arrays.asList("--sku", "--currency", "--expect", "--order-page", "--only"));

  private final Map<String, List<String>> options = new HashMap<>();
  private final @Nullable URI endpoint;
  private final @Nullable URI orderPage;
  private final @Nullable Bag bag;

  private Arguments(String[] words) throws WrongArguments {
    @Nullable String found = null;
    for (int i = 0; i < words.length; i++) {
      String[] pair = words[i].split("=", 2);
      if (FLAGS.contains(words[i])) {
        add(words[i], "");
      } else if (VALUES.contains(pair[0]) && pair.length == 2) {
        add(pair[0], pair[1]);
      } else if (VALUES.contains(words[i])) {
        if (++i == words.length) {
          throw new WrongArguments(words[i - 1] + " needs a value.");
        }
        add(words[i - 1], words[i]);
      } else if (words[i].startsWith("-")) {
        throw new WrongArguments("There is no option " + words[i] + ".");
      } else if (found != null) {
        throw new WrongArguments("There are two endpoints: " + found + " and " + words[i] + ".");
      } else {
        found = words[i];
      }
    }
    boolean runs = !has("--list") && !has("--help");
    this.endpoint = runs ? address(found, "The endpoint") : null;
    this.orderPage = has("--order-page") ? address(value("--order-page"), "--order-page") : null;
    this.bag = runs ? Bag.of(values("--sku"), value("--currency")) : null;
  }

  /**
   * Reads a command line.
   *
   * @throws WrongArguments if it cannot be run
   */
  static Arguments of(String... words) throws WrongArguments {
    return new Arguments(words);
  }

  private void add(String name, String value) {
    options.computeIfAbsent(name, key -> new ArrayList<>()).add(value);
  }

  private static URI address(@Nullable String text, String what) throws WrongArguments {
    if (text == null) {
      throw new WrongArguments("The address of the endpoint is missing.");
    }
    try {
      URI address = new URI(text);
      if (Request.isWebAddress(address)) {
        return address;
      }
    } catch (URISyntaxException e) {
      throw new WrongArguments(what + " is not an address: " + text + ".");
    }
    throw new WrongArguments(
        what + " must be an address with http or https and a host: " + text + ".");
  }

  boolean has(String name) {
    return options.containsKey(name);
  }

  List<String> values(String name) {
    return options.getOrDefault(name, Collections.emptyList());
  }

  private @Nullable String value(String name) {
    return has(name) ? values(name).get(0) : null;
  }

  /** The endpoint; absent with {@code --list} and {@code --help}. */
  URI endpoint() {
    return Objects.requireNonNull(endpoint);
  }

  /** The page that should report to the app, or null. */
  @Nullable URI orderPage() {
    return orderPage;
  }

  /** The bag to send; absent with {@code --list} and {@code --help}. */
  Bag bag() {
    return Objects.requireNonNull(bag);
  }

  /** Texts that must be on the page. */
  List<String> expected() {
    return values("--expect");
  }

  /** Whether to run a check. */
  boolean isSelected(String id) {
    for (String wanted : values("--only")) {
      if (id.equals(wanted) || wanted.endsWith("/") && id.startsWith(wanted)) {
        return true;
      }
    }
    return !has("--only");
  }
}

package io.carttransfer.store;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The parsed {@code cart-transfer.redis}. Immutable. Not parsed by {@link java.net.URI}, which
 * supports neither lists of hosts nor names with an underscore. It contains passwords, so it is
 * never logged, and error messages repeat nothing of it.
 */
final class RedisAddress {

  static final String FORMS =
      "Write it as redis://host:6379 for one Redis or any node of a Cluster,"
          + " redis://host1:6379,host2:6379 for several nodes of a Cluster, or"
          + " redis-sentinel://host1:26379,host2:26379/mymaster for Sentinel; with TLS as rediss://"
          + " or rediss-sentinel://. Put a password before the hosts, as in"
          + " redis://:password@host:6379 or redis://user:password@host:6379, and a password of"
          + " the sentinels at the end, as in ?sentinel=user:password; write characters other"
          + " than letters and digits as %XX.";

  private static final Pattern FORM =
      Pattern.compile("redis(s?)(-sentinel)?://(?:([^@/?#]*)@)?([^@/?#]*)(/[^?#]*)?(?:\\?(.*))?");
  private static final Pattern NODE =
      Pattern.compile("\\s*(?:\\[([0-9A-Fa-f:.]+)]|([\\w.-]+))(?::([0-9]{1,5}))?\\s*");
  private static final Pattern DATABASE = Pattern.compile("/?|/([0-9]{1,5})");
  private static final Pattern PRIMARY = Pattern.compile("/([\\w.-]+)(/.*)?");

  private final boolean tls;
  private final byte @Nullable [][] login;
  private final byte @Nullable [][] sentinelLogin;
  private final List<InetSocketAddress> nodes;
  private final @Nullable String primaryName;
  private final int database;

  private RedisAddress(Matcher form) {
    boolean sentinel = form.group(2) != null;
    tls = !form.group(1).isEmpty();
    login = login(form.group(3));
    nodes = nodes(form.group(4), sentinel ? 26379 : 6379);
    String path = form.group(5) == null ? "" : form.group(5);
    if (sentinel) {
      Matcher primary = matching(PRIMARY, path, "the name of the primary is missing or wrong");
      primaryName = primary.group(1);
      path = primary.group(2) == null ? "" : primary.group(2);
    } else {
      primaryName = null;
    }
    Matcher number =
        matching(DATABASE, path, "what follows the last / is not the number of a database");
    database = number.group(1) == null ? 0 : Integer.parseInt(number.group(1));
    require(sentinel || nodes.size() == 1 || database == 0, "a Cluster has only database 0");
    String query = form.group(6);
    require(
        query == null || sentinel && query.startsWith("sentinel="),
        "it has a parameter other than sentinel");
    sentinelLogin = login(query == null ? null : query.substring("sentinel=".length()));
  }

  /**
   * @throws IllegalArgumentException whose message says what is wrong, as part of a sentence that
   *     repeats nothing of the text
   */
  static RedisAddress parse(String text) {
    int end = text.indexOf("://");
    String scheme = text.substring(0, Math.max(0, end)).toLowerCase(Locale.ROOT);
    require(
        scheme.matches("rediss?(-sentinel)?"),
        "it does not begin with redis://, rediss://, redis-sentinel:// or rediss-sentinel://");
    return new RedisAddress(
        matching(FORM, scheme + text.substring(end), "a character in it must be written as %XX"));
  }

  /**
   * The addresses as written, unresolved; those of the sentinels if there is a name of a primary.
   */
  List<InetSocketAddress> nodes() {
    return nodes;
  }

  static String shown(InetSocketAddress node) {
    return node.getHostString() + ":" + node.getPort();
  }

  boolean isTls() {
    return tls;
  }

  /** The arguments of AUTH: none, a password, or a user and a password. */
  byte @Nullable [][] login() {
    return login;
  }

  /** The same for the sentinels. */
  byte @Nullable [][] sentinelLogin() {
    return sentinelLogin;
  }

  int database() {
    return database;
  }

  /** The sentinels' name for the primary; null without Sentinel. */
  @Nullable String primaryName() {
    return primaryName;
  }

  private static List<InetSocketAddress> nodes(String list, int defaultPort) {
    List<InetSocketAddress> nodes = new ArrayList<>();
    for (String each : list.split(",", -1)) {
      String wrong = "its host " + (nodes.size() + 1) + " is not host:port";
      Matcher node = matching(NODE, each, wrong);
      int port = node.group(3) == null ? defaultPort : Integer.parseInt(node.group(3));
      require(port > 0 && port < 65_536, wrong);
      String host = node.group(1) == null ? node.group(2) : node.group(1);
      nodes.add(InetSocketAddress.createUnresolved(host, port));
    }
    return Collections.unmodifiableList(nodes);
  }

  private static byte @Nullable [][] login(@Nullable String text) {
    if (text == null) {
      return null;
    }
    int colon = text.indexOf(':');
    require(colon >= 0 && colon < text.length() - 1, "a password is missing, or its colon");
    byte[] password = decoded(text.substring(colon + 1));
    return colon == 0
        ? new byte[][] {password}
        : new byte[][] {decoded(text.substring(0, colon)), password};
  }

  private static byte[] decoded(String text) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    byte[] encoded = text.getBytes(UTF_8);
    for (int i = 0; i < encoded.length; i++) {
      int value = encoded[i];
      if (value == '%') {
        int high = i + 2 < encoded.length ? Character.digit(encoded[i + 1], 16) : -1;
        int low = high < 0 ? -1 : Character.digit(encoded[i + 2], 16);
        require(low >= 0, "a % in a password is not followed by two hexadecimal digits");
        value = high * 16 + low;
        i += 2;
      }
      bytes.write(value);
    }
    return bytes.toByteArray();
  }

  private static Matcher matching(Pattern pattern, String text, String otherwise) {
    Matcher matcher = pattern.matcher(text);
    require(matcher.matches(), otherwise);
    return matcher;
  }

  private static void require(boolean right, String otherwise) {
    if (!right) {
      throw new IllegalArgumentException(otherwise);
    }
  }
}

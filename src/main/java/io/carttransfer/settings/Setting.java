package io.carttransfer.settings;

import org.jspecify.annotations.Nullable;

/**
 * Every parameter of the plug-in, once: its name, what it takes, what holds when it is absent, and
 * what it means. The README's table is made of this.
 */
public enum Setting {
  CHECKOUT_URL(
      "checkout-url",
      "https address",
      null,
      "Required. The absolute address that the app opens; `http` only for loopback. It may have a"
          + " query and a fragment of its own; the token is added to the query."),
  CURRENCIES(
      "currencies",
      "ISO 4217 codes",
      null,
      "Required. What the shop sells in, for instance `GBP` or `GBP, EUR`."),
  AUTHORIZATION(
      "authorization",
      "header values, one a line",
      null,
      "Required. The exact `Authorization` header that the endpoint asks for; several while one is"
          + " rotated. `none` must be written out, and is warned of unless the checkout address is"
          + " on loopback."),
  CART(
      "cart",
      "binding",
      null,
      "How the shop's own cart is filled, in expressions: see [Bind your cart](docs/binding.md)."
          + " This or `cart.class` is required."),
  CART_CLASS(
      "cart.class",
      "class name",
      null,
      "A class of the shop's that implements `io.carttransfer.cart.StorefrontCart`."),
  SKU_TABLE(
      "sku.table",
      "path in the WAR",
      null,
      "Translates the platform's SKU to the shop's: a CSV file (two columns, the platform's and"
          + " the shop's, no header, UTF-8) or a `.properties` file. A SKU without a row is unknown."),
  SKU_QUERY(
      "sku.query",
      "SQL with one `?`",
      null,
      "The same by a query on `datasource`. No row is unknown, several are an outage. This or"
          + " `sku.table`, not both."),
  UNKNOWN_SKU(
      "unknown-sku",
      "`reject` or `skip`",
      "reject",
      "What becomes of a line that the shop does not have: reject the transfer, or leave the line"
          + " out and show the shopper a notice."),
  MAX_QUANTITY("max-quantity", "number", "999", "Units of one line, at most."),
  CARRIER(
      "carrier",
      "`cookie`, `query`, `form`",
      "cookie,query",
      "How the token travels: `cookie,query`, `cookie,form`, `query` or `form`. `form` makes the"
          + " answer a POST. The cookie alone only recovers and is refused."
          + " With one alone, any link could be it, so each bag of anothe"
          + "r reference is asked about while the basket holds items."),
  COOKIE_NAME(
      "cookie.name",
      "name",
      "cart_transfer",
      "Name of the transfer cookie, and of the token in query and form."),
  COOKIE_DOMAIN(
      "cookie.domain",
      "host name",
      null,
      "Domain of the transfer cookie; by default the host of `checkout-url`."),
  RESPONSE_COOKIES(
      "response.cookies",
      "cookies, one a line",
      null,
      "Fixed cookies for the web view, written like a `Set-Cookie` header: `name=value; Domain=…;"
          + " Path=/; Max-Age=3600; Secure; HttpOnly`."),
  RESPONSE_HEADERS(
      "response.headers",
      "headers, one a line",
      null,
      "Fixed headers for the web view's first request: `Name: value`."),
  LIFETIME("lifetime", "ISO 8601 duration", "PT30M", "How long a transfer can be opened."),
  STORE(
      "store",
      "`memory`, `sealed`, `jdbc`, `redis`",
      "memory",
      "Where transfers wait: see [Stores](docs/stores.md)."),
  STORE_MAX_BYTES(
      "store.max-bytes",
      "size",
      "32 MiB",
      "Memory store only. When it is full, the endpoint answers 503; a live transfer is never"
          + " dropped."),
  DATASOURCE(
      "datasource",
      "JNDI name",
      null,
      "The shop's own pool, for the jdbc store and `sku.query`, for instance"
          + " `java:comp/env/jdbc/shop`."),
  REDIS("redis", "redis:// or rediss:// address", null, "Where the redis store is."),
  KEYS(
      "keys",
      "base64, one a line",
      null,
      "AES keys of the sealed store, 32 random bytes each. The first one seals, all of them"
          + " open."),
  ORDER(
      "order",
      "order expression",
      null,
      "How a placed order shows itself: see [Orders](#orders). Without it, a tag or one call does"
          + " it."),
  LEDGER(
      "ledger",
      "`memory`, `jdbc`, `none`",
      "memory",
      "Where it is kept what became of each reference: in this node's memory, in a table of"
          + " `datasource`, or nowhere but in the log. See"
          + " [What became of order 4711](#when-order-4711-is-not-order-4711)."),
  LEDGER_DAYS("ledger.days", "number", "90", "How many days the ledger keeps a step."),
  LEDGER_MAX_BYTES(
      "ledger.max-bytes",
      "size",
      "8 MiB",
      "Memory ledger only. When it is full, the reference that was silent longest makes room."),
  REPORT_USERS(
      "report.users",
      "`name:password`, one a line",
      null,
      "Who may see the report page, by HTTP Basic, over https or from this machine only."),
  REPORT_ROLE(
      "report.role",
      "role name",
      null,
      "A role of the container whose users may see the report page. Without this and"
          + " `report.users` nobody may."),
  IN_APP_USER_AGENT(
      "in-app.user-agent",
      "regular expression",
      null,
      "Recognises the app's web view by its `User-Agent`."),
  BRIDGE_URL(
      "bridge-url",
      "address",
      "https://assets.poq.io/web-checkout",
      "Where `<poq:bridge/>` loads the platform's library from, without version and `.min.js`."),
  ENABLED(
      "enabled",
      "`true` or `false`",
      "true",
      "`false` switches off: the endpoint answers 503, landings pass.");

  /** What every name starts with, in web.xml and as a system property. */
  public static final String PREFIX = "cart-transfer.";

  private final String key;
  private final String type;
  private final @Nullable String standard;
  private final String meaning;

  Setting(String key, String type, @Nullable String standard, String meaning) {
    this.key = key;
    this.type = type;
    this.standard = standard;
    this.meaning = meaning;
  }

  /** The whole name, as it stands in web.xml. */
  public String parameter() {
    return PREFIX + key;
  }

  /** The name without {@link #PREFIX}. */
  public String key() {
    return key;
  }

  /** The name of the environment variable. */
  public String variable() {
    return parameter().toUpperCase(java.util.Locale.ROOT).replace('-', '_').replace('.', '_');
  }

  /** What it takes, in words. */
  public String type() {
    return type;
  }

  /** What holds when it is absent, or null. */
  public @Nullable String standard() {
    return standard;
  }

  /** What it means, in Markdown. */
  public String meaning() {
    return meaning;
  }

  /** Whether its value may not be shown. */
  public boolean isSecret() {
    return this == AUTHORIZATION || this == KEYS || this == REDIS || this == REPORT_USERS;
  }

  /**
   * What stands between name and value in each of its lines, when the values may not be shown but
   * the names may; else null.
   */
  @Nullable String separator() {
    return this == RESPONSE_COOKIES ? "=" : this == RESPONSE_HEADERS ? ": " : null;
  }

  @Override
  public String toString() {
    return parameter();
  }
}

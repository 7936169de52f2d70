package io.carttransfer.settings;

import org.jspecify.annotations.Nullable;

/**
 * All settings of the plug-in: name, type, default and meaning. The table in docs/settings.md is
 * generated from this.
 */
public enum Setting {
  CHECKOUT_URL(
      "checkout-url",
      "https address",
      null,
      "Required. The absolute address of the page that the app opens; `http` only on loopback. It"
          + " may have a query and a fragment; the token is added to the query."),
  CURRENCIES(
      "currencies",
      "ISO 4217 codes",
      null,
      "Required. The currencies that the shop sells in, for instance `GBP` or `GBP, EUR`."),
  AUTHORIZATION(
      "authorization",
      "header values, one per line",
      null,
      "Required. The whole `Authorization` header that the platform sends; several values are"
          + " accepted while you change one. `none` leaves the endpoint open; unless"
          + " `checkout-url` is on loopback, this logs a warning at startup."),
  CART(
      "cart",
      "binding",
      null,
      "How the shop's own cart is filled, in expressions: see [Bind your cart](binding.md)."
          + " Either this or `cart.class` is required."),
  CART_CLASS(
      "cart.class",
      "class name",
      null,
      "Your own class that fills the cart; it implements `io.carttransfer.cart.StorefrontCart`."),
  SKU_TABLE(
      "sku.table",
      "path in the WAR",
      null,
      "Translates the platform's SKU to the shop's: a CSV file (two columns, the platform's and"
          + " the shop's, no header, UTF-8) or a `.properties` file. A SKU without a row is"
          + " unknown."),
  SKU_QUERY(
      "sku.query",
      "SQL with one `?`",
      null,
      "Translates with a query on `datasource`: `SELECT id FROM product WHERE article = ?`. The"
          + " result, as text, is `sku` in the binding. No row means unknown; several rows are an"
          + " error. Use this or `sku.table`, not both."),
  UNKNOWN_SKU(
      "unknown-sku",
      "`reject` or `skip`",
      "reject",
      "What to do with a line whose product the shop does not have: reject the whole bag, or"
          + " leave the line out and show the shopper a notice."),
  MAX_QUANTITY("max-quantity", "number", "999", "The highest quantity of one line."),
  CARRIER(
      "carrier",
      "`cookie`, `query`, `form`",
      "cookie,query",
      "How the token travels: `cookie,query`, `cookie,form`, `query` or `form`. With `form`, the"
          + " app opens the page with a POST. `cookie` alone is not allowed. With `query` or `form`"
          + " alone the plug-in cannot tell the app from a link that somebody sent, so it asks the"
          + " shopper before it replaces a basket that holds items."),
  COOKIE_NAME(
      "cookie.name",
      "name",
      "cart_transfer",
      "The name of the cookie, query parameter and form field that hold the token."),
  COOKIE_DOMAIN(
      "cookie.domain",
      "host name",
      null,
      "The domain of that cookie. Default: the host of `checkout-url`."),
  RESPONSE_COOKIES(
      "response.cookies",
      "cookies, one per line",
      null,
      "More cookies for the web view, in `Set-Cookie` syntax: `name=value; Domain=…;"
          + " Path=/; Max-Age=3600; Secure; HttpOnly`."),
  RESPONSE_HEADERS(
      "response.headers",
      "headers, one per line",
      null,
      "More headers for the web view's first request: `Name: value`."),
  LIFETIME(
      "lifetime",
      "ISO 8601 duration",
      "PT30M",
      "How long a transfer can be opened, for instance `PT30M` for 30 minutes."),
  STORE(
      "store",
      "`memory`, `sealed`, `jdbc`, `redis`",
      "memory",
      "Where transfers are kept until they are opened: see [Stores](stores.md)."),
  STORE_MAX_BYTES(
      "store.max-bytes",
      "size",
      "32 MiB",
      "Memory store only: its size. When it is full, the endpoint answers 503; transfers that"
          + " can still be opened are never dropped."),
  DATASOURCE(
      "datasource",
      "JNDI name",
      null,
      "The shop's own connection pool, for instance `java:comp/env/jdbc/shop`. Required for the"
          + " jdbc store, the jdbc ledger and `sku.query`."),
  REDIS(
      "redis",
      "Redis address",
      null,
      "The address of Redis, of a Cluster or of Sentinel, for the redis store: see"
          + " [Stores](stores.md#the-address)."),
  KEYS(
      "keys",
      "base64, one per line",
      null,
      "AES keys of the sealed store, 32 random bytes each. The first one encrypts; all of them"
          + " can decrypt."),
  ORDER(
      "order",
      "order expression",
      null,
      "Which page confirms an order, and where it keeps the order number: see"
          + " [Orders](orders.md). Without it, record orders with a tag or a method call."),
  LEDGER(
      "ledger",
      "`memory`, `jdbc`, `none`",
      "memory",
      "Where the history of each reference is kept: in this node's memory, in a table of"
          + " `datasource`, or only in the log. See [The report page](report.md#the-ledger)."),
  LEDGER_DAYS("ledger.days", "number", "90", "How many days the ledger keeps its entries."),
  LEDGER_MAX_BYTES(
      "ledger.max-bytes",
      "size",
      "8 MiB",
      "Memory ledger only: its size. When it is full, the reference that has been inactive"
          + " longest is dropped."),
  REPORT_USERS(
      "report.users",
      "`name:password`, one per line",
      null,
      "Who may see the report page, with HTTP Basic authentication; only over https, or from the"
          + " same machine."),
  REPORT_ROLE(
      "report.role",
      "role name",
      null,
      "A role of the container whose users may see the report page. Without this and"
          + " `report.users` nobody can see it."),
  IN_APP_USER_AGENT(
      "in-app.user-agent",
      "regular expression",
      null,
      "Matches the `User-Agent` of the app's web view; the tags then know that they are in the"
          + " app."),
  BRIDGE_URL(
      "bridge-url",
      "address",
      "https://assets.poq.io/web-checkout",
      "Where `<poq:bridge/>` loads the platform's library from, without the version and"
          + " `.min.js`."),
  ENABLED(
      "enabled",
      "`true` or `false`",
      "true",
      "`false` switches the plug-in off: the endpoint answers 503, and all pages behave as if it"
          + " were not there.");

  /** The prefix of every name in web.xml and of every system property. */
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

  /** The full name, as in web.xml. */
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

  /** The type, in words. */
  public String type() {
    return type;
  }

  /** The default, or null. */
  public @Nullable String standard() {
    return standard;
  }

  /** The meaning, in Markdown. */
  public String meaning() {
    return meaning;
  }

  /** Whether its value is secret. */
  public boolean isSecret() {
    return this == AUTHORIZATION || this == KEYS || this == REDIS || this == REPORT_USERS;
  }

  /**
   * The separator of name and value in each line, if the values are secret but the names are not;
   * otherwise null.
   */
  @Nullable String separator() {
    return this == RESPONSE_COOKIES ? "=" : this == RESPONSE_HEADERS ? ": " : null;
  }

  @Override
  public String toString() {
    return parameter();
  }
}

package io.carttransfer.harness.shops;

/** What goes wrong in a shop just now; the shops' own classes feel it. */
public final class Weather {

  private static volatile String weather = "fine";
  private static volatile boolean broken;

  private Weather() {}

  public static void set(String next) {
    weather = next;
    broken = false;
  }

  /** The catalogue cannot be read. */
  public static void catalogue() {
    if (weather.equals("catalogue down")) {
      throw new IllegalStateException("connection refused");
    }
  }

  /** The article was there once. */
  public static boolean isGone(String sku) {
    return weather.equals(sku + " gone");
  }

  /** Units in the warehouse. */
  public static int stock(String sku) {
    return weather.equals(sku + " sold out") ? 0 : 50;
  }

  /** Carts do not take the article: 666 never, others when the weather is bad. */
  public static boolean isCursed(String sku) {
    boolean cursed =
        sku.equals("666") || weather.equals(sku + " breaks") || weather.equals(sku + " jams");
    broken |= cursed;
    return cursed;
  }

  /** A cart that an article has jammed cannot even be emptied. */
  public static void clear() {
    if (broken && weather.endsWith(" jams")) {
      throw new IllegalStateException("jammed");
    }
  }

  /** The last step of a unit of work fails. */
  public static void commit() {
    if (weather.equals("commit fails")) {
      throw new IllegalStateException("deadlock found");
    }
  }
}

package io.carttransfer.shops;

/** What goes wrong in a shop just now; the shops' own classes feel it. */
public final class Weather {

  private static volatile String weather = "fine";

  private Weather() {}

  static void set(String next) {
    weather = next;
  }

  /** The catalogue cannot be read. */
  public static void catalogue() {
    if (weather.equals("catalogue down")) {
      throw new IllegalStateException("connection refused");
    }
  }

  /** The last step of a unit of work fails. */
  public static void commit() {
    if (weather.equals("commit fails")) {
      throw new IllegalStateException("deadlock found");
    }
  }
}

package io.carttransfer.common;

/** The names of the plug-in's own attributes of a session. */
public final class SessionAttributes {

  /** The record of what was filled; nodes of two releases share it. */
  public static final String BAG = "io.carttransfer.session.Bag";

  /** The transferred cart, for the shop's pages. */
  public static final String CART = "cartTransfer";

  private SessionAttributes() {}

  /**
   * Whether an attribute is the plug-in's own.
   *
   * @param name of an attribute
   * @return true for the names above
   */
  public static boolean isOurs(String name) {
    return name.equals(BAG) || name.equals(CART);
  }
}

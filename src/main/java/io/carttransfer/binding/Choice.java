package io.carttransfer.binding;

import jakarta.el.ELContext;
import jakarta.el.ELException;

/** Two methods of one name, by which a container shows how it chooses between overloads. */
public final class Choice {

  Choice() {}

  /** To be called with a text. */
  public String of(String text) {
    return text;
  }

  /** To be called with a number. */
  public Integer of(Integer number) {
    return number;
  }

  /**
   * Whether the method is called whose types are the arguments' own. It is so in all containers but
   * those with javax.el 3.0.0, which calls the first that the class happens to list.
   */
  static boolean isByExactTypes(ELContext container) {
    return isKept(container, "text") && isKept(container, 1);
  }

  private static boolean isKept(ELContext container, Object argument) {
    try {
      Object[] arguments = {argument};
      return argument.equals(
          container.getELResolver().invoke(container, new Choice(), "of", null, arguments));
    } catch (ELException e) {
      return false;
    }
  }
}

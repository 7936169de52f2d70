package io.carttransfer.binding;

import jakarta.el.ELContext;
import jakarta.el.ELException;

/** Two methods of the same name, to find out how a container chooses between overloads. */
public final class Choice {

  Choice() {}

  /** Is called with a string. */
  public String of(String text) {
    return text;
  }

  /** Is called with a number. */
  public Integer of(Integer number) {
    return number;
  }

  /**
   * Whether the method with the exact argument types is called. This is so in all containers except
   * those with javax.el 3.0.0, which calls the first method that the class happens to list.
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

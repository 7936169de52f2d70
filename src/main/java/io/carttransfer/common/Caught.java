package io.carttransfer.common;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.UndeclaredThrowableException;

/**
 * The one rule for what may be caught from a shop's code. A stack overflow, a missing class and a
 * failed assertion are failures of the shop; an error that means the end of the virtual machine or
 * the thread must not be swallowed. Whoever catches more than the declared exceptions of a shop's
 * code asks here first.
 */
public final class Caught {

  private Caught() {}

  /**
   * Rethrows what must not be swallowed: every {@link VirtualMachineError} except {@link
   * StackOverflowError}, and {@link ThreadDeath}, also if reflection has wrapped it. For an {@link
   * InterruptedException} the thread is interrupted again.
   *
   * @param thrown what was caught, without the wrappers of the expression language
   */
  public static void check(Throwable thrown) {
    Throwable inner = thrown;
    while (isWrapper(inner) && inner.getCause() != null) {
      inner = inner.getCause();
    }
    boolean ofTheMachine =
        inner instanceof VirtualMachineError && !(inner instanceof StackOverflowError);
    if (ofTheMachine || inner instanceof ThreadDeath) {
      throw (Error) inner;
    }
    if (inner instanceof InterruptedException) {
      Thread.currentThread().interrupt();
    }
  }

  private static boolean isWrapper(Throwable thrown) {
    return thrown instanceof InvocationTargetException
        || thrown instanceof UndeclaredThrowableException
        || thrown instanceof ExceptionInInitializerError;
  }
}

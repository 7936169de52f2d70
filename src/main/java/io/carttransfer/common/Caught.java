package io.carttransfer.common;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.UndeclaredThrowableException;

/**
 * The one rule for what may be caught of a shop's code. A stack that overflows, a class that is not
 * there and a failed assertion are failures of the shop; what says that the virtual machine or the
 * thread is at its end is nobody's to swallow. Whoever catches more than exceptions that the shop's
 * code declares asks here first.
 */
public final class Caught {

  private Caught() {}

  /**
   * Throws on what must not be swallowed: every {@link VirtualMachineError} but {@link
   * StackOverflowError}, and {@link ThreadDeath}, also from within the wrappers of reflection. For
   * an {@link InterruptedException} the thread is interrupted again.
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

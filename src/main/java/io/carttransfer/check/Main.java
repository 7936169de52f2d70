package io.carttransfer.check;

import java.io.IOException;
import java.util.concurrent.Callable;

/**
 * Starts the checker, which plays the platform and the app against any endpoint, and says what is
 * wrong and what to do. It uses nothing of the plug-in.
 */
public final class Main {

  private Main() {}

  /**
   * Runs the checks and exits with the status.
   *
   * @param words see {@code --help}
   * @throws Exception only because of a bug in the checker
   */
  public static void main(String[] words) throws Exception {
    Callable<?> program =
        (Callable<?>)
            classes()
                .loadClass("io.carttransfer.check.Program")
                .getConstructor(String[].class)
                .newInstance((Object) words);
    System.exit((Integer) program.call());
  }

  private static ClassLoader classes() throws IOException {
    return new ArchivedClasses(Main.class.getResourceAsStream("checker.jar"));
  }
}

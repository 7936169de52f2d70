package io.carttransfer.check;

import java.io.Console;
import java.io.PrintStream;
import java.io.UnsupportedEncodingException;
import java.util.Arrays;
import java.util.concurrent.Callable;

/**
 * The checker as a process: reads the environment, prints to standard output and returns the exit
 * status. {@link Main} refers to it by name, because it is in an archive in the jar.
 */
public final class Program implements Callable<Integer> {

  private final String[] words;

  /**
   * @param words see {@code --help}
   */
  public Program(String... words) {
    this.words = words.clone();
  }

  @Override
  public Integer call() throws UnsupportedEncodingException {
    boolean json = Arrays.asList(words).contains("--json");
    PrintStream out = json ? new PrintStream(System.out, true, "UTF-8") : System.out;
    int status =
        new CommandLine(
                System.getenv(CommandLine.AUTHORIZATION),
                Network.standard(),
                Pace.standard(),
                out,
                isTerminal() && System.getenv("NO_COLOR") == null)
            .run(words);
    out.flush();
    return status;
  }

  /** Newer Java versions have a console even if the output goes to a file, and a method to tell. */
  private static boolean isTerminal() {
    Console console = System.console();
    if (console == null || "dumb".equals(System.getenv("TERM"))) {
      return false;
    }
    try {
      return (Boolean) Console.class.getMethod("isTerminal").invoke(console);
    } catch (ReflectiveOperationException e) {
      return true;
    }
  }
}

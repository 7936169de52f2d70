package io.carttransfer.harness.container;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Runs another main class and ends the process when standard input ends: a container that a test
 * started never outlives the test's JVM, however that ends. Compiled for Java 8, as it runs on the
 * container's Java.
 */
public final class Leash {

  private Leash() {}

  public static void main(String[] args) throws Exception {
    Thread holder = new Thread(Leash::holdOn, "leash");
    holder.setDaemon(true);
    holder.start();
    String[] rest = new String[args.length - 1];
    System.arraycopy(args, 1, rest, 0, rest.length);
    Class.forName(args[0]).getMethod("main", String[].class).invoke(null, (Object) rest);
  }

  /**
   * Puts this class into a folder of its own, to be a class path of the process.
   *
   * @return the folder
   */
  public static Path writeTo(Path folder) throws IOException {
    String name = Leash.class.getName().replace('.', '/') + ".class";
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    try (InputStream in = Leash.class.getClassLoader().getResourceAsStream(name)) {
      Files.copy(in, file);
    }
    return folder;
  }

  private static void holdOn() {
    try {
      int read;
      do {
        read = System.in.read();
      } while (read >= 0);
    } catch (IOException e) {
      // The other end is gone, which is what we wait for.
    }
    Runtime.getRuntime().halt(0);
  }
}

package io.carttransfer.cluster;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.FilterConfig;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/**
 * Places in a shop where a test can make requests wait, so that the node dies right there. A place
 * is closed while a file of its name is in the node's folder; when a request waits there, another
 * file says so. Runs in the shop's own classes.
 */
public final class Gate implements Filter {

  /** Behind the plug-in, before the shop's page is rendered. */
  static final String BEFORE_THE_PAGE = "before-the-page";

  /** The page is rendered; as it is small, no byte of it has left the node. */
  static final String BEHIND_THE_PAGE = "behind-the-page";

  static final String WEB_XML =
      """
      <filter>
          <filter-name>gate</filter-name>
          <filter-class>%s</filter-class>
        </filter>
        <filter-mapping>
          <filter-name>gate</filter-name>
          <url-pattern>/cart</url-pattern>
          <url-pattern>/checkout</url-pattern>
        </filter-mapping>
      """
          .formatted(Gate.class.getName());

  private static final String FOLDER = "gate.folder";
  private static final String REACHED = ".reached";

  /** The option of a node that has its gates in this folder. */
  static String option(Path folder) {
    return "-D" + FOLDER + "=" + folder;
  }

  /** From now on requests wait there. */
  static void close(Path folder, String place) {
    try {
      Files.createDirectories(folder);
      Files.createFile(folder.resolve(place));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static boolean isReached(Path folder, String place) {
    return Files.exists(folder.resolve(place + REACHED));
  }

  static void open(Path folder, String place) {
    try {
      Files.deleteIfExists(folder.resolve(place + REACHED));
      Files.deleteIfExists(folder.resolve(place));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** For expressions: waits as long as the place is closed. */
  public static void pass(String place) throws IOException {
    Path folder = Path.of(System.getProperty(FOLDER));
    if (Files.exists(folder.resolve(place))) {
      Files.createFile(folder.resolve(place + REACHED));
      while (Files.exists(folder.resolve(place))) {
        LockSupport.parkNanos(Duration.ofMillis(5).toNanos());
      }
    }
  }

  @Override
  public void init(FilterConfig config) {}

  @Override
  public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    pass(BEFORE_THE_PAGE);
    chain.doFilter(request, response);
    pass(BEHIND_THE_PAGE);
  }

  @Override
  public void destroy() {}
}

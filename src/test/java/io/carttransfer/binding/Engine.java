package io.carttransfer.binding;

import java.io.File;
import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;

/**
 * An implementation of the expression language, with the plug-in that fits it, in a class loader of
 * their own.
 */
enum Engine {
  TOMCAT_7(2, "twin", "tests-twin", "javax.servlet-api-3.0.1", "tomcat-embed-el-7"),
  TOMCAT_9(3, "twin", "tests-twin", "javax.servlet-api-3.0.1", "tomcat-embed-el-9"),
  JAVAX_EL(3, "twin", "tests-twin", "javax.servlet-api-3.0.1", "javax.el-3"),
  JETTY_11(4, "jar", "tests", "jakarta.servlet-api-6.1.0", "apache-el-10", "jakarta.el-api-4"),
  TOMCAT_10(5, "jar", "tests", "jakarta.servlet-api-6.1.0", "tomcat-embed-el-10"),
  EXPRESSLY(5, "jar", "tests", "jakarta.servlet-api-6.1.0", "expressly-5", "jakarta.el-api-5"),
  TOMCAT_11(6, "jar", "tests", "jakarta.servlet-api-6.1.0", "tomcat-embed-el-11");

  private final int version;
  private final String plugIn;
  private final String tests;
  private final List<String> libraries;

  Engine(int version, String plugIn, String tests, String... libraries) {
    this.version = version;
    this.plugIn = plugIn;
    this.tests = tests;
    this.libraries = List.of(libraries);
  }

  /** Whether lambdas are functional interfaces of Java's, and more that came with 5.0. */
  boolean isFiveOrLater() {
    return version >= 5;
  }

  /** Loads it; to be closed. */
  Running start() throws IOException {
    return new Running(new URLClassLoader("engine", jars(), ClassLoader.getPlatformClassLoader()));
  }

  /** The engine in its class loader. */
  static final class Running implements AutoCloseable {

    private final URLClassLoader loader;

    private Running(URLClassLoader loader) {
      this.loader = loader;
    }

    /** What {@link BareVisit} says here. */
    String tells(String method, String text, String sku) {
      return says(BareVisit.class, method, text, sku);
    }

    /** What a static method of a class that is on no engine's side says here. */
    String says(Class<?> visit, String method, String... arguments) {
      Thread thread = Thread.currentThread();
      ClassLoader before = thread.getContextClassLoader();
      thread.setContextClassLoader(loader);
      try {
        Class<?>[] types =
            Collections.nCopies(arguments.length, String.class).toArray(Class[]::new);
        return (String)
            loader
                .loadClass(visit.getName())
                .getMethod(method, types)
                .invoke(null, (Object[]) arguments);
      } catch (ReflectiveOperationException e) {
        throw new AssertionError(String.join(", ", arguments), e);
      } finally {
        thread.setContextClassLoader(before);
      }
    }

    @Override
    public void close() throws IOException {
      loader.close();
    }
  }

  private URL[] jars() throws MalformedURLException {
    List<URL> jars = new ArrayList<>();
    jars.add(Path.of(System.getProperty("harness." + plugIn)).toUri().toURL());
    jars.add(Path.of(System.getProperty("harness." + tests)).toUri().toURL());
    File[] files = new File(System.getProperty("harness.libraries")).listFiles();
    for (String library : libraries) {
      jars.add(
          Stream.of(files)
              .filter(file -> file.getName().startsWith(library))
              .findFirst()
              .orElseThrow(() -> new IllegalStateException(library + " is missing"))
              .toURI()
              .toURL());
    }
    return jars.toArray(new URL[0]);
  }
}

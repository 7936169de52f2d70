package io.carttransfer.harness.container;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.codehaus.mojo.animal_sniffer.SignatureBuilder;
import org.codehaus.mojo.animal_sniffer.SignatureChecker;
import org.codehaus.mojo.animal_sniffer.logging.Logger;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Opcodes;

/** The interfaces of containers of one age, and what a jar would miss in them. */
public final class Interfaces {

  /**
   * What a shop may bring along, which the plug-in uses only then; and the plug-in itself, of which
   * {@link Calls} knows more.
   */
  private static final List<String> NOT_OF_THE_CONTAINER =
      List.of("redis.clients.*", "io.carttransfer.*");

  /**
   * Used only in methods that later interfaces ask for and only later containers call. An older one
   * never loads it, but looking at all methods here does.
   */
  private static final Set<String> LATER_PARAMETERS =
      Set.of("javax.servlet.ReadListener", "javax.servlet.WriteListener");

  private final List<Path> jars;
  private final Path java;

  private Interfaces(List<Path> jars, Path java) {
    this.jars = jars;
    this.java = java;
  }

  /** Those of the oldest containers that take the javax twin. */
  public static Interfaces oldest() {
    return of("javax.servlet-api-3.0.1", "javax.el-api-3.0.0", "javax.servlet.jsp-api-2.2.1");
  }

  /** Those of the newest containers. */
  public static Interfaces newest() {
    return of("jakarta.servlet-api-6.1.0", "jakarta.el-api-6.0.1", "jakarta.servlet.jsp-api-4.0.0");
  }

  private static Interfaces of(String... names) {
    Path folder = Path.of(System.getProperty("harness.libraries"));
    return new Interfaces(
        Stream.of(names).map(name -> folder.resolve(name + ".jar")).toList(),
        folder.resolve("java18-1.0.signature"));
  }

  /** Classes that this JVM does not take beside these interfaces, or that leave a method out. */
  public List<String> unimplemented(Path path) throws IOException {
    List<String> faults = new ArrayList<>();
    Jar jar = Jar.at(path);
    List<URL> urls = new ArrayList<>();
    for (Path api : jars) {
      urls.add(api.toUri().toURL());
    }
    try (URLClassLoader container =
        new URLClassLoader(urls.toArray(new URL[0]), new OthersOnly(getClass().getClassLoader()))) {
      ClassLoader loader = new Shipped(jar, container);
      for (String name : jar.classNames()) {
        faults.addAll(unimplemented(name, loader));
      }
    }
    return faults;
  }

  private static List<String> unimplemented(String name, ClassLoader loader) {
    List<String> faults = new ArrayList<>();
    try {
      // To initialise a class is to verify its code.
      Class<?> type = Class.forName(name, true, loader);
      for (Method method : type.getMethods()) {
        if (Modifier.isAbstract(method.getModifiers())
            && !Modifier.isAbstract(type.getModifiers())) {
          faults.add(name + " does not implement " + method);
        }
      }
    } catch (ClassNotFoundException | LinkageError e) {
      faults.add(name + ": " + e);
    }
    return faults;
  }

  /** Calls of the jar to what neither these interfaces nor this Java have. */
  public List<String> missing(Path jar) throws IOException {
    Findings findings = new Findings();
    ByteArrayOutputStream signatures = new ByteArrayOutputStream();
    try (InputStream ofJava = Files.newInputStream(java)) {
      SignatureBuilder builder =
          new SignatureBuilder(new InputStream[] {ofJava}, signatures, findings);
      for (Path api : jars) {
        builder.process(api.toFile());
      }
      builder.close();
    }
    Set<String> known = Set.copyOf(NOT_OF_THE_CONTAINER);
    SignatureChecker checker =
        new SignatureChecker(new ByteArrayInputStream(signatures.toByteArray()), known, findings);
    checker.setSourcePath(List.of());
    Path folder = Files.createTempDirectory("jar");
    Jar.at(jar).unpack(folder);
    checker.process(folder.toFile());
    return findings.errors.stream()
        .filter(error -> LATER_PARAMETERS.stream().noneMatch(error::contains))
        .toList();
  }

  /** The classes of a jar, those in its archives too. */
  private static final class Shipped extends ClassLoader {

    private final Jar jar;

    Shipped(Jar jar, ClassLoader container) {
      super(container);
      this.jar = jar;
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
      byte[] file = jar.bytesOf(name);
      if (file == null) {
        throw new ClassNotFoundException(name);
      }
      return defineClass(name, file, 0, file.length);
    }
  }

  /** Gives what a shop may bring along, but neither the plug-in nor any interfaces. */
  private static final class OthersOnly extends ClassLoader {

    private final ClassLoader tests;

    OthersOnly(ClassLoader tests) {
      super(ClassLoader.getPlatformClassLoader());
      this.tests = tests;
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
      if (name.startsWith("redis.clients.")) {
        return tests.loadClass(name);
      }
      if (LATER_PARAMETERS.contains(name)) {
        ClassWriter empty = new ClassWriter(0);
        int access = Opcodes.ACC_PUBLIC | Opcodes.ACC_ABSTRACT | Opcodes.ACC_INTERFACE;
        empty.visit(Opcodes.V1_8, access, name.replace('.', '/'), null, "java/lang/Object", null);
        return defineClass(name, empty.toByteArray(), 0, empty.toByteArray().length);
      }
      throw new ClassNotFoundException(name);
    }
  }

  private static final class Findings implements Logger {

    private final List<String> errors = new ArrayList<>();

    @Override
    public void error(String message) {
      errors.add(message);
    }

    @Override
    public void error(String message, Throwable thrown) {
      errors.add(message + ": " + thrown);
    }

    @Override
    public void info(String message) {}

    @Override
    public void info(String message, Throwable thrown) {}

    @Override
    public void debug(String message) {}

    @Override
    public void debug(String message, Throwable thrown) {}

    @Override
    public void warn(String message) {}

    @Override
    public void warn(String message, Throwable thrown) {}
  }
}

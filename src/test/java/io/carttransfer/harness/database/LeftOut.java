package io.carttransfer.harness.database;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.junit.platform.engine.FilterResult;
import org.junit.platform.engine.TestDescriptor;
import org.junit.platform.engine.TestSource;
import org.junit.platform.engine.support.descriptor.ClassSource;
import org.junit.platform.launcher.PostDiscoveryFilter;

/**
 * Leaves tests out whose program is not installed, and names it in a printed line. Where the
 * environment variable CI is true nothing is left out, so that they fail there.
 */
public final class LeftOut implements PostDiscoveryFilter {

  /** The process's own stream: what tests print to System.out is kept in files by the build. */
  private static final PrintStream CONSOLE =
      new PrintStream(new FileOutputStream(FileDescriptor.err), true);

  private final boolean nothingMayBeMissing = "true".equals(System.getenv("CI"));
  private final Set<Program> named = EnumSet.noneOf(Program.class);

  @Override
  public FilterResult apply(TestDescriptor test) {
    Optional<Program> missing =
        testClass(test)
            .map(type -> type.getAnnotation(Needs.class))
            .map(Needs::value)
            .filter(program -> !nothingMayBeMissing && program.find().isEmpty());
    missing.ifPresent(this::name);
    return FilterResult.includedIf(missing.isEmpty());
  }

  private void name(Program missing) {
    if (named.add(missing)) {
      CONSOLE.println(
          "LEFT OUT: all tests on "
              + missing
              + ", which is not installed (Debian's package: "
              + missing.debianPackage()
              + ")");
    }
  }

  private static Optional<Class<?>> testClass(TestDescriptor test) {
    Optional<TestDescriptor> each = Optional.of(test);
    while (each.isPresent()) {
      TestSource source = each.get().getSource().orElse(null);
      if (source instanceof ClassSource) {
        return Optional.of(((ClassSource) source).getJavaClass());
      }
      each = each.get().getParent();
    }
    return Optional.empty();
  }
}

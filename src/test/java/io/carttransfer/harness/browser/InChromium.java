package io.carttransfer.harness.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.StoreScope;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Methods and constructors of the test class take a {@link Chromium}, one for all tests of this
 * JVM. Where there is none, the class is left out and the build says so; with {@code CI=true} in
 * the environment that is a failure.
 */
@Target(ElementType.TYPE)
@Inherited
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(InChromium.Extension.class)
public @interface InChromium {

  /** What JUnit asks. */
  final class Extension implements ExecutionCondition, BeforeAllCallback, ParameterResolver {

    private static final String MISSING =
        "chromium and chromedriver are not on the PATH: install Debian's packages chromium and"
            + " chromium-driver";

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
      if (Chromium.isInstalled() || isStrict()) {
        return ConditionEvaluationResult.enabled("");
      }
      if (context.getTestMethod().isEmpty()) {
        report(context.getRequiredTestClass().getSimpleName() + " was left out: " + MISSING);
      }
      return ConditionEvaluationResult.disabled(MISSING);
    }

    @Override
    public void beforeAll(ExtensionContext context) {
      if (!Chromium.isInstalled()) {
        throw new IllegalStateException(MISSING);
      }
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
      return parameter.getParameter().getType() == Chromium.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
      return context
          .getStore(StoreScope.LAUNCHER_SESSION, Namespace.create(InChromium.class))
          .computeIfAbsent(Chromium.class, type -> Chromium.start(), Chromium.class);
    }

    private static boolean isStrict() {
      return Boolean.parseBoolean(System.getenv("CI"));
    }

    /** The build prints this file at its end. */
    private static void report(String line) {
      Optional<String> file = Optional.ofNullable(System.getProperty("left-out"));
      if (file.isEmpty()) {
        System.out.println(line);
        return;
      }
      try {
        Files.writeString(
            Path.of(file.get()),
            line + System.lineSeparator(),
            StandardOpenOption.CREATE,
            StandardOpenOption.APPEND);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}

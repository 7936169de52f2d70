package io.carttransfer.container;

import java.util.function.Supplier;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Hands tests the one container of a kind that this JVM has; it is stopped after the last test. */
abstract class SharedContainer implements ParameterResolver {

  private final Supplier<Container> start;

  SharedContainer(Supplier<Container> start) {
    this.start = start;
  }

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType() == Container.class;
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    return context
        .getRoot()
        .getStore(Namespace.create(SharedContainer.class))
        .computeIfAbsent(getClass(), kind -> start.get(), Container.class);
  }
}

package io.carttransfer.harness.container;

import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.StoreScope;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Hands tests the one container that this JVM has; it is stopped after the last test. */
public final class SharedContainer implements ParameterResolver {

  private static final Map<String, Supplier<Container>> KINDS =
      Map.of("jetty", EmbeddedJetty::start, "tomcat9", Tomcat9::start);

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType() == Container.class;
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    String kind = System.getProperty("harness.container", "jetty");
    if (!KINDS.containsKey(kind)) {
      throw new IllegalArgumentException(
          "harness.container is " + kind + ", and there are only " + KINDS.keySet());
    }
    return context
        .getStore(StoreScope.LAUNCHER_SESSION, Namespace.create(SharedContainer.class))
        .computeIfAbsent(kind, name -> KINDS.get(name).get(), Container.class);
  }
}

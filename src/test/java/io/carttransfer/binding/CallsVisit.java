package io.carttransfer.binding;

import jakarta.el.CompositeELResolver;
import jakarta.el.ELContext;
import jakarta.el.ELException;
import jakarta.el.ELResolver;
import jakarta.el.ExpressionFactory;
import jakarta.el.StandardELContext;
import jakarta.servlet.ServletContext;
import java.beans.FeatureDescriptor;
import java.lang.reflect.Proxy;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One expression, evaluated by the container alone, and with direct calls before it. */
public final class CallsVisit {

  private static final ClassLoader LOADER = CallsVisit.class.getClassLoader();
  private static final String LEFT = "left to the container";

  private static final List<Class<?>> IMPORTS =
      List.of(
          OddMethods.class,
          OddMethods.Narrower.class,
          OddMethods.Greeter.class,
          OddMethods.OfHidden.class,
          OddMethods.Abstract.class,
          OddMethods.Private.class,
          OddMethods.Failing.class,
          OddMethods.Broken.class,
          OddShop.class,
          Optional.class,
          BigDecimal.class,
          ArrayList.class);

  private final ExpressionFactory factory = ExpressionFactory.newInstance();
  private final Variables variables = variables();
  private final Resolution resolution = new Resolution(factory, imports(), LOADER);

  private CallsVisit() {}

  /** What the container alone makes of it, the first time and then. */
  public static String alone(String expression) {
    CallsVisit visit = new CallsVisit();
    return visit.twice(expression, new StandardELContext(visit.factory).getELResolver());
  }

  /** What comes of it with direct calls, the first time and then, when a method is known. */
  public static String ours(String expression) {
    CallsVisit visit = new CallsVisit();
    return visit.twice(expression, visit.resolution.calls());
  }

  /** "direct" when the container is not asked to call anything. */
  public static String way(String expression) {
    CallsVisit visit = new CallsVisit();
    ELContext container = new StandardELContext(visit.factory);
    CompositeELResolver calls = new CompositeELResolver();
    calls.add(
        new DirectCalls(
            new HashSet<>(Arrays.asList(LOADER, null)), Choice.isByExactTypes(container)));
    calls.add(new Uncalled(container.getELResolver()));
    return visit.said(expression, calls).contains(LEFT) ? LEFT : "direct";
  }

  private static Map<String, Class<?>> imports() {
    Map<String, Class<?>> imports = new HashMap<>();
    IMPORTS.forEach(type -> imports.put(type.getSimpleName(), type));
    return imports;
  }

  private static Variables variables() {
    Variables variables =
        new Variables(
            (ServletContext)
                Proxy.newProxyInstance(
                    LOADER,
                    new Class<?>[] {ServletContext.class},
                    (proxy, method, arguments) -> null));
    variables.set("odd", new OddMethods());
    variables.set("narrow", new OddMethods.Narrower());
    variables.set("text", "17");
    variables.set("letters", "letters");
    variables.set("number", 17);
    variables.set("big", 17L);
    variables.set("half", 0.5);
    variables.set("yes", true);
    variables.set("letter", 'c');
    variables.set("none", null);
    variables.set("array", new Object[] {"x", 1});
    return variables;
  }

  private String twice(String expression, ELResolver calls) {
    return said(expression, calls) + ", then " + said(expression, calls);
  }

  private String said(String expression, ELResolver calls) {
    ELContext context = new ExpressionContext(resolution, variables, Optional.empty(), calls);
    try {
      Object value =
          factory
              .createValueExpression(context, "${" + expression + "}", Object.class)
              .getValue(context);
      return value == null ? "null" : value.getClass().getName() + " " + shown(value);
    } catch (Exception | Error e) {
      return thrown(e);
    }
  }

  /** Without the number of an object or of a class that Java has made up. */
  private static String shown(Object value) {
    return value.toString().replaceAll("@[0-9a-f]+|Lambda.[0-9]*/[0-9a-fx]+", "@");
  }

  /** All the wrappers, and what the message to a shop depends on. */
  private static String thrown(Throwable thrown) {
    StringBuilder said = new StringBuilder();
    for (Throwable each = thrown; each != null; each = each.getCause()) {
      said.append(each.getClass().getName()).append(": ").append(each.getMessage()).append("; ");
    }
    Throwable inner = Thrown.unwrapped(thrown);
    return shown(said + (Thrown.isOfTheLanguage(inner) ? "of the language" : "of the shop"));
  }

  /** The container's resolvers, which are not to be asked to call anything. */
  private static final class Uncalled extends ELResolver {

    private final ELResolver container;

    Uncalled(ELResolver container) {
      this.container = container;
    }

    @Override
    public Object invoke(
        ELContext context, Object base, Object method, Class<?>[] types, Object[] arguments) {
      throw new ELException(LEFT);
    }

    @Override
    public Object getValue(ELContext context, Object base, Object property) {
      return container.getValue(context, base, property);
    }

    @Override
    public void setValue(ELContext context, Object base, Object property, Object value) {
      container.setValue(context, base, property, value);
    }

    @Override
    public boolean isReadOnly(ELContext context, Object base, Object property) {
      return container.isReadOnly(context, base, property);
    }

    @Override
    public Class<?> getType(ELContext context, Object base, Object property) {
      return container.getType(context, base, property);
    }

    @Override
    public Class<?> getCommonPropertyType(ELContext context, Object base) {
      return container.getCommonPropertyType(context, base);
    }

    @Override
    public Iterator<FeatureDescriptor> getFeatureDescriptors(ELContext context, Object base) {
      return Collections.emptyIterator();
    }
  }
}

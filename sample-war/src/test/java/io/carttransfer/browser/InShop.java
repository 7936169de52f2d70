package io.carttransfer.browser;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.List;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.StoreScope;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** The test class takes a {@link SampleShop}, one for all classes that want the same settings. */
@Target(ElementType.TYPE)
@Inherited
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(InShop.Extension.class)
@interface InShop {

  /** Options of the Java virtual machine: settings that differ from web.xml. */
  String[] value() default {};

  /** What JUnit asks. */
  final class Extension implements ParameterResolver {

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
      return parameter.getParameter().getType() == SampleShop.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
      List<String> options =
          List.of(context.getRequiredTestClass().getAnnotation(InShop.class).value());
      return context
          .getStore(StoreScope.LAUNCHER_SESSION, Namespace.create(InShop.class))
          .computeIfAbsent(options, SampleShop::open, SampleShop.class);
    }
  }
}

package io.carttransfer.container;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Constructors and methods of the test class take a {@link Container}: the Tomcat 9 that all tests
 * of this JVM share.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(OnTomcat9.Resolver.class)
public @interface OnTomcat9 {

  /** What JUnit asks for the container. */
  final class Resolver extends SharedContainer {

    Resolver() {
      super(Tomcat9::start);
    }
  }
}

package io.carttransfer.harness.container;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A promise that holds in each container. The build runs the class once for each: constructors and
 * methods take the {@link Container} that the system property {@code harness.container} names, an
 * embedded Jetty without it. All tests of a JVM share it.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Tag("each-container")
@ExtendWith(SharedContainer.class)
public @interface InEachContainer {}

package io.carttransfer.harness.container;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Tests that reach into the JVM of the container, by its system properties for instance: they run
 * in the embedded Jetty alone. What holds in each container is {@link InEachContainer}.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(SharedContainer.class)
public @interface InJetty {}

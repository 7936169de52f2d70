package io.carttransfer.binding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.el.ELClass;
import jakarta.el.ELContext;
import jakarta.el.ExpressionFactory;
import jakarta.el.StandardELContext;
import java.io.File;
import java.lang.ref.WeakReference;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * What direct calls keep, and what they leave alone; what they give is in {@link DirectCallsIT}.
 */
final class DirectCallsTest {

  private static final ClassLoader OURS = DirectCallsTest.class.getClassLoader();

  private final ELContext context = new StandardELContext(ExpressionFactory.newInstance());

  @Test
  void aClassOfAnotherLoaderIsLeftToTheContainerAndIsNotKept() throws Exception {
    DirectCalls calls = new DirectCalls(Set.of(OURS), true);
    assertEquals("a", call(calls, new Choice(), "of", "a"));

    WeakReference<?> kept = new WeakReference<>(leftOfAnotherLoader(calls));

    for (long end = System.nanoTime() + 30_000_000_000L; kept.get() != null; System.gc()) {
      assertTrue(System.nanoTime() - end < 0, "the class is kept");
    }
  }

  private Object leftOfAnotherLoader(DirectCalls calls) throws Exception {
    URL[] classPath = classPath();
    try (URLClassLoader other =
        new URLClassLoader(classPath, ClassLoader.getPlatformClassLoader())) {
      Object foreign = other.loadClass(OddMethods.class.getName()).getConstructor().newInstance();
      assertNull(call(calls, foreign, "one", "a"));
      assertFalse(context.isPropertyResolved());
      return foreign;
    }
  }

  private static URL[] classPath() throws MalformedURLException {
    String[] parts = System.getProperty("java.class.path").split(File.pathSeparator);
    URL[] urls = new URL[parts.length];
    for (int i = 0; i < parts.length; i++) {
      urls[i] = new File(parts[i]).toURI().toURL();
    }
    return urls;
  }

  @Test
  void whatTheApplicationAndTheLoadersAboveItHaveIsCalled() {
    Resolution resolution =
        new Resolution(
            ExpressionFactory.newInstance(),
            Map.of("OddMethods", OddMethods.class),
            new URLClassLoader(new URL[0], OURS));
    Object text = new ELClass(String.class);

    assertEquals("1", resolution.calls().invoke(context, text, "valueOf", null, args('1')));
    assertEquals(
        "one 1", resolution.calls().invoke(context, new OddMethods(), "one", null, args("1")));
  }

  @Test
  void aMethodThatAsksWhoCallsIsLeft() {
    DirectCalls calls = new DirectCalls(Collections.singleton(null), true);

    assertNull(call(calls, new ELClass(Class.class), "forName", "java.lang.String"));
    assertFalse(context.isPropertyResolved());
    assertEquals("x", call(calls, new ELClass(String.class), "copyValueOf", new char[] {'x'}));
  }

  private Object call(DirectCalls calls, Object base, String method, Object argument) {
    context.setPropertyResolved(false);
    return calls.invoke(context, base, method, null, args(argument));
  }

  private static Object[] args(Object argument) {
    return new Object[] {argument};
  }
}

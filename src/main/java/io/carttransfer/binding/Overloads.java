package io.carttransfer.binding;

import java.lang.annotation.Annotation;
import java.lang.reflect.Executable;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The public methods of a class with one name, or its public constructors, as far as it is clear
 * which of them a container calls. Immutable and thread-safe.
 */
final class Overloads {

  /** The language's name for constructors. */
  static final String CONSTRUCTORS = "<init>";

  /** Nothing can be called without the container. */
  static final Overloads NONE = new Overloads(Collections.emptyList());

  private final List<Invocable> all;

  private Overloads(List<Invocable> all) {
    this.all = all;
  }

  /**
   * All methods with this name, including static ones; none if one of them needs the container.
   * Bridge methods are left out, because they only lead to one of these.
   */
  static Overloads of(Class<?> type, String name) {
    if (!Modifier.isPublic(type.getModifiers())) {
      return NONE;
    }
    List<Invocable> all = new ArrayList<>();
    boolean constructors = name.equals(CONSTRUCTORS);
    for (Executable each : constructors ? type.getConstructors() : type.getMethods()) {
      if (constructors || each.getName().equals(name) && !((Method) each).isBridge()) {
        if (!isPlain(each)) {
          return NONE;
        }
        all.add(new Invocable(each));
      }
    }
    return new Overloads(all);
  }

  private static boolean isPlain(Executable executable) {
    return !executable.isVarArgs()
        && Modifier.isPublic(executable.getDeclaringClass().getModifiers())
        && !isCallerSensitive(executable);
  }

  /**
   * Whether it depends on its caller, as {@code Class.forName} does: then the container must call
   * it.
   */
  private static boolean isCallerSensitive(Executable executable) {
    for (Annotation each : executable.getAnnotations()) {
      if (each.annotationType().getSimpleName().equals("CallerSensitive")) {
        return true;
      }
    }
    return false;
  }

  /**
   * The one that a container calls with these arguments without converting any of them; null if it
   * may decide otherwise.
   *
   * @param arguments none of them null
   * @param byExactTypes whether the container prefers the one with the exact argument types
   */
  @Nullable Invocable taking(Object[] arguments, boolean byExactTypes) {
    Invocable last = null;
    int candidates = 0;
    for (Invocable each : all) {
      if (each.takes(arguments.length)) {
        if (byExactTypes && each.isExactly(arguments)) {
          return each;
        }
        last = each;
        candidates++;
      }
    }
    return last != null && candidates == 1 && last.fits(arguments) ? last : null;
  }
}

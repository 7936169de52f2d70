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
 * The public methods of one name of a class, or its public constructors, as far as it is plain
 * which of them a container calls. Immutable and thread-safe.
 */
final class Overloads {

  /** The name by which the language calls constructors. */
  static final String CONSTRUCTORS = "<init>";

  /** Nothing that can be called without the container. */
  static final Overloads NONE = new Overloads(Collections.emptyList());

  private final List<Invocable> all;

  private Overloads(List<Invocable> all) {
    this.all = all;
  }

  /**
   * All methods of this name, static ones too; none when one of them is not plain. Bridges are left
   * out: whoever calls one reaches the method that is here.
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

  /** Whether it asks who calls, as {@code Class.forName} does: then the container has to call. */
  private static boolean isCallerSensitive(Executable executable) {
    for (Annotation each : executable.getAnnotations()) {
      if (each.annotationType().getSimpleName().equals("CallerSensitive")) {
        return true;
      }
    }
    return false;
  }

  /**
   * The one that a container calls with these arguments without converting any of them; null where
   * it may decide otherwise.
   *
   * @param arguments none of them null
   * @param byExactTypes whether the container prefers the one whose types are the arguments' own
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

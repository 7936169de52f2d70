package io.carttransfer.binding;

import java.lang.reflect.Executable;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The public methods of a class with one name, or its public constructors, as far as it is clear
 * which of them a container calls. Immutable and thread-safe.
 */
final class Overloads {

  /** The language's name for constructors. */
  static final String CONSTRUCTORS = "<init>";

  /** Nothing can be called without the container. */
  static final Overloads NONE = new Overloads("", Collections.emptyList());

  private final String name;
  private final List<Invocable> all;
  private final boolean arePlain;

  private Overloads(String name, List<Invocable> all) {
    this.name = name;
    this.all = all;
    this.arePlain = all.stream().allMatch(Invocable::isPlain);
  }

  /**
   * All methods with this name, including static ones. Bridge methods are left out, because they
   * only lead to one of these.
   */
  static Overloads of(Class<?> type, String name) {
    if (!Modifier.isPublic(type.getModifiers())) {
      return NONE;
    }
    List<Invocable> all = new ArrayList<>();
    boolean constructors = name.equals(CONSTRUCTORS);
    for (Executable each : constructors ? type.getConstructors() : type.getMethods()) {
      if (constructors || each.getName().equals(name) && !((Method) each).isBridge()) {
        all.add(new Invocable(each));
      }
    }
    return new Overloads(name, all);
  }

  /**
   * The one that a container calls with these arguments without converting any of them, if it
   * prefers exact types; null if it may decide otherwise.
   */
  @Nullable Invocable byExactTypes(Object[] arguments) {
    if (!arePlain) {
      return null;
    }
    Invocable last = null;
    int candidates = 0;
    for (Invocable each : all) {
      if (each.takes(arguments.length)) {
        if (each.isExactly(arguments)) {
          return each;
        }
        last = each;
        candidates++;
      }
    }
    return last != null && candidates == 1 && last.fits(arguments) ? last : null;
  }

  /**
   * The one that Java calls with these objects: the most specific one that takes them as they are,
   * or else after unboxing (Java Language Specification, 15.12.2). For a container that calls the
   * first that the class happens to list. Null leaves the call to the container, which has no
   * choice then.
   *
   * @param base what it is called on
   * @throws Missing if there are several and none of them is the clear one
   */
  @Nullable Invocable asInJava(Object base, Object[] arguments) {
    List<Invocable> candidates =
        all.stream()
            .filter(each -> each.isCallableOn(base) && each.mayTake(arguments.length))
            .collect(Collectors.toList());
    Invocable clear = mostSpecific(candidates, each -> each.fitsBoxed(arguments));
    if (clear == null) {
      clear = mostSpecific(candidates, each -> each.fits(arguments));
    }
    if (clear == null && candidates.size() > 1) {
      throw new Missing("`" + name + "`: " + Advice.OVERLOADED.text());
    }
    return clear;
  }

  private static @Nullable Invocable mostSpecific(
      List<Invocable> candidates, Predicate<Invocable> fits) {
    List<Invocable> fitting =
        candidates.stream()
            .filter(each -> each.isPlain() && fits.test(each))
            .collect(Collectors.toList());
    return fitting.stream()
        .filter(each -> fitting.stream().allMatch(each::isAsSpecificAs))
        .findFirst()
        .orElse(null);
  }
}

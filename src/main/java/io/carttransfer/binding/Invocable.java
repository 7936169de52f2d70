package io.carttransfer.binding;

import jakarta.el.ELClass;
import java.lang.annotation.Annotation;
import java.lang.invoke.MethodType;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import org.jspecify.annotations.Nullable;

/** A public method or constructor. Immutable and thread-safe. */
final class Invocable {

  private final Executable executable;
  private final Class<?>[] parameters;
  private final Class<?>[] boxed;
  private final boolean isPlain;

  Invocable(Executable executable) {
    this.executable = executable;
    this.parameters = executable.getParameterTypes();
    this.boxed = MethodType.methodType(void.class, parameters).wrap().parameterArray();
    this.isPlain =
        !executable.isVarArgs()
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

  /** Whether it can be called without the container. */
  boolean isPlain() {
    return isPlain;
  }

  /** Whether a container may call it with so many arguments. */
  boolean mayTake(int arguments) {
    return takes(arguments) || executable.isVarArgs();
  }

  boolean takes(int arguments) {
    return parameters.length == arguments;
  }

  /** Whether the arguments need no conversion; null always needs one. */
  boolean fits(Object[] arguments) {
    return areInstances(arguments, boxed);
  }

  /** The same, without unboxing. */
  boolean fitsBoxed(Object[] arguments) {
    return areInstances(arguments, parameters);
  }

  private static boolean areInstances(Object[] arguments, Class<?>[] types) {
    for (int i = 0; i < arguments.length; i++) {
      if (!types[i].isInstance(arguments[i])) {
        return false;
      }
    }
    return true;
  }

  /** Whether the arguments have exactly the declared types. */
  boolean isExactly(Object[] arguments) {
    for (int i = 0; i < arguments.length; i++) {
      if (arguments[i] == null || parameters[i] != arguments[i].getClass()) {
        return false;
      }
    }
    return true;
  }

  /** Whether the other one, with as many parameters, takes all that this one takes. */
  boolean isAsSpecificAs(Invocable other) {
    for (int i = 0; i < boxed.length; i++) {
      if (!other.boxed[i].isAssignableFrom(boxed[i])) {
        return false;
      }
    }
    return true;
  }

  /** Whether it is called on a class (as expressions name it) instead of an object. */
  boolean isCallableOn(Object base) {
    return executable instanceof Constructor
        ? base instanceof ELClass
        : Modifier.isStatic(executable.getModifiers()) || !(base instanceof ELClass);
  }

  /**
   * Calls it with arguments that fit. Only by reflection: {@link Thrown} recognises by its stack
   * frames whose exception it was.
   *
   * @throws IllegalAccessException when it cannot be called from here; nothing has happened then
   * @throws InstantiationException when its class is abstract; nothing has happened then
   * @throws InvocationTargetException with what the called code has thrown
   */
  @Nullable Object call(Object base, Object[] arguments)
      throws IllegalAccessException, InstantiationException, InvocationTargetException {
    return executable instanceof Constructor
        ? ((Constructor<?>) executable).newInstance(arguments)
        : ((Method) executable).invoke(base, arguments);
  }
}

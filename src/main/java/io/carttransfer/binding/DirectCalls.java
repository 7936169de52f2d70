package io.carttransfer.binding;

import jakarta.el.ELClass;
import jakarta.el.ELContext;
import jakarta.el.ELException;
import jakarta.el.ELResolver;
import jakarta.el.LambdaExpression;
import java.beans.FeatureDescriptor;
import java.lang.reflect.InvocationTargetException;
import java.util.Collections;
import java.util.Iterator;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Makes the calls that need no decision, ahead of the container's own resolvers, which search all
 * methods of a class for each call. Calls that need a conversion, a choice between overloads or an
 * error message are left to them, so that every container decides as usual; but where a container
 * would choose by chance, the choice is made here. Thread-safe.
 */
final class DirectCalls extends ELResolver {

  /** The language's own method on collections and arrays. */
  private static final String STREAM = "stream";

  private final boolean byExactTypes;
  private final Set<ClassLoader> lasting;
  private final Map<Class<?>, Map<String, Overloads>> known = new ConcurrentHashMap<>();

  /**
   * @param lasting loaders whose classes may be cached because they live as long as this object;
   *     other classes are not kept
   * @param byExactTypes whether the container prefers overloads with the exact argument types
   */
  DirectCalls(Set<ClassLoader> lasting, boolean byExactTypes) {
    this.lasting = lasting;
    this.byExactTypes = byExactTypes;
  }

  @Override
  public @Nullable Object invoke(
      ELContext context,
      @Nullable Object base,
      Object method,
      Class<?> @Nullable [] types,
      Object @Nullable [] arguments) {
    if (base == null || arguments == null || hasLambda(arguments) || STREAM.equals(method)) {
      return null;
    }
    Class<?> type = base instanceof ELClass ? ((ELClass) base).getKlass() : base.getClass();
    Overloads overloads = overloads(type, method.toString());
    Invocable called =
        byExactTypes ? overloads.byExactTypes(arguments) : overloads.asInJava(base, arguments);
    if (called == null || !called.isCallableOn(base)) {
      return null;
    }
    try {
      Object result = called.call(base, arguments);
      context.setPropertyResolved(true);
      return result;
    } catch (InvocationTargetException e) {
      throw new ELException(e.getCause());
    } catch (IllegalAccessException | InstantiationException e) {
      leave(type, method.toString());
      return null;
    }
  }

  /** A lambda needs its context. */
  private static boolean hasLambda(Object[] arguments) {
    for (Object argument : arguments) {
      if (argument instanceof LambdaExpression) {
        return true;
      }
    }
    return false;
  }

  private Overloads overloads(Class<?> type, String name) {
    Map<String, Overloads> ofType = known.get(type);
    if (ofType == null) {
      if (!isLasting(type)) {
        return byExactTypes ? Overloads.NONE : Overloads.of(type, name);
      }
      ofType = known.computeIfAbsent(type, key -> new ConcurrentHashMap<>());
    }
    Overloads overloads = ofType.get(name);
    return overloads != null
        ? overloads
        : ofType.computeIfAbsent(name, key -> Overloads.of(type, key));
  }

  /** Methods that cannot be called from here are not tried again. */
  private void leave(Class<?> type, String name) {
    if (isLasting(type)) {
      known.computeIfAbsent(type, key -> new ConcurrentHashMap<>()).put(name, Overloads.NONE);
    }
  }

  private boolean isLasting(Class<?> type) {
    return lasting.contains(type.getClassLoader());
  }

  @Override
  public @Nullable Object getValue(ELContext context, Object base, Object property) {
    return null;
  }

  @Override
  public void setValue(ELContext context, Object base, Object property, Object value) {}

  @Override
  public boolean isReadOnly(ELContext context, Object base, Object property) {
    return false;
  }

  @Override
  public @Nullable Class<?> getType(ELContext context, Object base, Object property) {
    return null;
  }

  @Override
  public @Nullable Class<?> getCommonPropertyType(ELContext context, Object base) {
    return null;
  }

  /** For tools that edit expressions; not supported. */
  @Override
  public Iterator<FeatureDescriptor> getFeatureDescriptors(ELContext context, Object base) {
    return Collections.emptyIterator();
  }
}

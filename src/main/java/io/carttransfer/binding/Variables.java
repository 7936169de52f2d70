package io.carttransfer.binding;

import jakarta.el.ELContext;
import jakarta.el.ELResolver;
import jakarta.el.PropertyNotWritableException;
import jakarta.servlet.ServletContext;
import java.beans.FeatureDescriptor;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The variables that expressions see: ours, which they can only read, and those that they set
 * themselves. Unlike the language's own beans, they may be null. For one thread.
 */
final class Variables extends ELResolver {

  static final String SKU = "sku";
  static final String POQ_SKU = "poqSku";
  static final String QUANTITY = "quantity";
  static final String PRODUCT = "product";
  static final String LINES = "lines";
  static final String CURRENCY = "currency";
  static final String REFERENCE = "reference";
  static final String APPLICATION = "application";
  static final String APPLICATION_SCOPE = "applicationScope";
  static final String SPRING = "spring";
  static final String SHOP = "shop";
  static final String REQUEST = "request";
  static final String REQUEST_SCOPE = "requestScope";
  static final String RESPONSE = "response";
  static final String SESSION = "session";
  static final String SESSION_SCOPE = "sessionScope";
  static final String CART = "cart";
  static final String FAILED = "failed";

  /** Variables that exist only for a line. */
  static final Set<String> OF_A_LINE = set(SKU, POQ_SKU, QUANTITY, PRODUCT);

  /** Variables that exist only at the checkout. */
  static final Set<String> OF_THE_CHECKOUT =
      set(CURRENCY, REFERENCE, REQUEST, RESPONSE, SESSION, SESSION_SCOPE, CART);

  /** All our names, whether they are set now or not. */
  static final Set<String> OURS =
      set(
          SKU,
          POQ_SKU,
          QUANTITY,
          PRODUCT,
          LINES,
          CURRENCY,
          REFERENCE,
          APPLICATION,
          APPLICATION_SCOPE,
          SPRING,
          SHOP,
          REQUEST,
          RESPONSE,
          SESSION,
          SESSION_SCOPE,
          CART,
          FAILED);

  private final ServletContext application;
  private final SpringContexts spring;
  private final Map<String, Object> ours = new HashMap<>();
  private final Map<String, Object> own = new HashMap<>();

  /** The words of the expression being evaluated, or null. */
  private @Nullable Words words;

  Variables(ServletContext application) {
    this.application = application;
    this.spring = new SpringContexts(application);
    set(APPLICATION, application);
    set(APPLICATION_SCOPE, Scope.of(application));
  }

  void set(String name, @Nullable Object value) {
    ours.put(name, value);
  }

  /** The value of one of ours; null if it is not set. */
  @Nullable Object get(String name) {
    return ours.get(name);
  }

  void unset(String name) {
    ours.remove(name);
  }

  /**
   * Sets which expression is being evaluated.
   *
   * @return the words of the previous one, or null
   */
  @Nullable Words use(@Nullable Words next) {
    Words before = words;
    words = next;
    return before;
  }

  /** Forgets what the expressions have set. */
  void forgetOwn() {
    own.clear();
  }

  @Override
  public @Nullable Object getValue(ELContext context, Object base, Object property) {
    if (base != null) {
      return null;
    }
    Object value = ours.get(property);
    if (value != null || ours.containsKey(property)) {
      context.setPropertyResolved(true);
      return value;
    }
    value = own.get(property);
    if (value != null || own.containsKey(property)) {
      context.setPropertyResolved(true);
      if (value == null) {
        refuseNullBase((String) property);
      }
      return value;
    }
    if (SPRING.equals(property)) {
      context.setPropertyResolved(true);
      return spring.first();
    }
    return null;
  }

  @Override
  public @Nullable Object invoke(
      ELContext context, Object base, Object method, Class<?>[] types, Object[] arguments) {
    if (spring.isAsked(base, method)) {
      context.setPropertyResolved(true);
      return spring.bean(context, base, types, arguments);
    }
    return null;
  }

  /**
   * The language swallows a null in the middle of a look-up, which then looks like an unknown
   * product.
   */
  private void refuseNullBase(String name) {
    if (words != null && words.needs(name)) {
      throw new Missing(
          "`"
              + name
              + "` is null, but the expression uses it, so nothing was looked up. Check what"
              + " should have set it; if null is correct, test for it: "
              + name
              + " == null ? null : …");
    }
  }

  @Override
  public void setValue(ELContext context, Object base, Object property, Object value) {
    if (base != null) {
      return;
    }
    if (OURS.contains(property) || ours.containsKey(property)) {
      throw new PropertyNotWritableException(
          "`" + property + "` is read-only; choose another name for your own variable");
    }
    own.put((String) property, value);
    context.setPropertyResolved(true);
  }

  @Override
  public boolean isReadOnly(ELContext context, Object base, Object property) {
    if (base == null) {
      context.setPropertyResolved(true);
    }
    return base == null && OURS.contains(property);
  }

  @Override
  public @Nullable Class<?> getType(ELContext context, Object base, Object property) {
    if (base == null) {
      context.setPropertyResolved(true);
    }
    return base == null ? Object.class : null;
  }

  @Override
  public @Nullable Class<?> getCommonPropertyType(ELContext context, Object base) {
    return base == null ? String.class : null;
  }

  /** For tools that edit expressions; not supported. */
  @Override
  public Iterator<FeatureDescriptor> getFeatureDescriptors(ELContext context, Object base) {
    return Collections.emptyIterator();
  }

  private static Set<String> set(String... names) {
    return Collections.unmodifiableSet(new HashSet<>(Arrays.asList(names)));
  }
}

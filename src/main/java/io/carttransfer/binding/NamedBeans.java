package io.carttransfer.binding;

import io.carttransfer.common.Caught;
import io.carttransfer.text.FailureLog;
import jakarta.el.ELResolver;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.naming.InitialContext;
import javax.naming.NamingException;
import org.jspecify.annotations.Nullable;

/**
 * Finds the resolver of CDI's named beans if there is a BeanManager; by reflection, because most
 * old shops have no CDI.
 */
final class NamedBeans {

  private static final Logger LOG = Logger.getLogger("io.carttransfer.binding");

  private final ClassLoader loader;
  private @Nullable Optional<ELResolver> resolver;

  NamedBeans(ClassLoader loader) {
    this.loader = loader;
  }

  /** Looked up at the first call, when the web application has started completely. */
  synchronized Optional<ELResolver> resolver() {
    if (resolver == null) {
      resolver = find();
    }
    return resolver;
  }

  private Optional<ELResolver> find() {
    try {
      Class<?> type = Class.forName("jakarta.enterprise.inject.spi.BeanManager", false, loader);
      Object manager = manager();
      if (manager == null) {
        return Optional.empty();
      }
      return Optional.of((ELResolver) type.getMethod("getELResolver").invoke(manager));
    } catch (ClassNotFoundException e) {
      return Optional.empty();
    } catch (ReflectiveOperationException | LinkageError | ClassCastException e) {
      Caught.check(e);
      FailureLog.logWhole(
          LOG, Level.WARNING, "CDI is available, but expressions cannot name its beans", e);
      return Optional.empty();
    }
  }

  private @Nullable Object manager() {
    Object manager = current();
    if (manager == null) {
      manager = lookUp("java:comp/BeanManager");
    }
    return manager != null ? manager : lookUp("java:comp/env/BeanManager");
  }

  /** CDI 1.1 and later; an application without a bean archive has none. */
  private @Nullable Object current() {
    try {
      Class<?> cdi = Class.forName("jakarta.enterprise.inject.spi.CDI", true, loader);
      Object current = cdi.getMethod("current").invoke(null);
      return cdi.getMethod("getBeanManager").invoke(current);
    } catch (ReflectiveOperationException | LinkageError e) {
      Caught.check(e);
      FailureLog.logWhole(LOG, Level.FINE, "no current CDI container", e);
      return null;
    }
  }

  private static @Nullable Object lookUp(String name) {
    try {
      return new InitialContext().lookup(name);
    } catch (NamingException e) {
      FailureLog.logWhole(LOG, Level.FINE, "no BeanManager in JNDI", e);
      return null;
    }
  }
}

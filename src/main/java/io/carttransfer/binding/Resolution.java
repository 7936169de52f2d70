package io.carttransfer.binding;

import jakarta.el.CompositeELResolver;
import jakarta.el.ELResolver;
import jakarta.el.ExpressionFactory;
import jakarta.el.FunctionMapper;
import jakarta.el.ImportHandler;
import jakarta.el.StandardELContext;
import jakarta.el.VariableMapper;
import java.util.Collections;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * How the names and calls in the expressions of one setting are resolved. All evaluations share it,
 * because containers cache in it what they learn about classes. Evaluations do not change it: what
 * expressions set is in {@link Variables}. Thread-safe.
 */
final class Resolution {

  private final StandardELContext container;
  private final CompositeELResolver calls = new CompositeELResolver();
  private final ImportHandler imports;

  /**
   * @param imports the classes that expressions may name, by simple name
   * @param loader the web application's own
   */
  Resolution(ExpressionFactory factory, Map<String, Class<?>> imports, ClassLoader loader) {
    this.container = new StandardELContext(factory);
    this.imports = new Imports(imports);
    calls.add(new DirectCalls(withParents(loader), Choice.isByExactTypes(container)));
    calls.add(container.getELResolver());
  }

  private static Set<ClassLoader> withParents(ClassLoader loader) {
    Set<@Nullable ClassLoader> all = new HashSet<>();
    for (ClassLoader each = loader; each != null; each = each.getParent()) {
      all.add(each);
    }
    all.add(null);
    return Collections.unmodifiableSet(all);
  }

  /** The resolver that is asked after our names and the shop's beans. */
  ELResolver calls() {
    return calls;
  }

  ImportHandler imports() {
    return imports;
  }

  FunctionMapper functions() {
    return container.getFunctionMapper();
  }

  VariableMapper variables() {
    return container.getVariableMapper();
  }

  /** Classes that were found at startup: one implementation searches with a loader of its own. */
  private static final class Imports extends ImportHandler {

    private final Map<String, Class<?>> classes;

    Imports(Map<String, Class<?>> classes) {
      this.classes = new ConcurrentHashMap<>(classes);
    }

    @Override
    public @Nullable Class<?> resolveClass(String name) {
      Class<?> imported = classes.get(name);
      return imported != null ? imported : found(name);
    }

    /** Of {@code java.lang}; some implementations cannot be used by two threads at a time. */
    private synchronized @Nullable Class<?> found(String name) {
      Class<?> found = super.resolveClass(name);
      if (found != null) {
        classes.put(name, found);
      }
      return found;
    }
  }
}

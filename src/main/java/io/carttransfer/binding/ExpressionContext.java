package io.carttransfer.binding;

import jakarta.el.CompositeELResolver;
import jakarta.el.ELContext;
import jakarta.el.ELException;
import jakarta.el.ELResolver;
import jakarta.el.ExpressionFactory;
import jakarta.el.ImportHandler;
import jakarta.el.StandardELContext;
import java.util.Map;
import java.util.Optional;

/**
 * What expressions are evaluated in, once for each check and each fill. Our names come first: a
 * {@link StandardELContext} asks its own local beans before any resolver that is added, so that an
 * expression could shadow ours. For one thread.
 */
final class ExpressionContext extends StandardELContext {

  private final CompositeELResolver resolver = new CompositeELResolver();
  private final ImportHandler imports;

  /**
   * @param imports the classes that expressions may name, by simple name
   * @param beans what finds the shop's named beans, or none
   */
  ExpressionContext(
      ExpressionFactory factory,
      Variables variables,
      Optional<ELResolver> beans,
      Map<String, Class<?>> imports) {
    super(factory);
    this.imports = new Imports(imports);
    putContext(Variables.class, variables);
    resolver.add(variables);
    beans.ifPresent(resolver::add);
    resolver.add(super.getELResolver());
  }

  /** The same, for classes that must load where the language is too old for this one. */
  static ELContext of(
      ExpressionFactory factory,
      Variables variables,
      Optional<ELResolver> beans,
      Map<String, Class<?>> imports) {
    return new ExpressionContext(factory, variables, beans, imports);
  }

  @Override
  public ELResolver getELResolver() {
    return resolver;
  }

  @Override
  public ImportHandler getImportHandler() {
    return imports;
  }

  /** Whether a name that stands for itself means anything here. */
  boolean knows(String name) {
    return imports.resolveClass(name) != null || isVariable(name);
  }

  /** The class of this simple name, or null. */
  Class<?> type(String name) {
    return imports.resolveClass(name);
  }

  /** Whether a variable or a named bean has this name. */
  boolean isVariable(String name) {
    try {
      setPropertyResolved(false);
      resolver.getValue(this, null, name);
      return isPropertyResolved();
    } catch (ELException e) {
      return true;
    }
  }

  /** Classes that were found at start-up: one implementation looks with a loader of its own. */
  private static final class Imports extends ImportHandler {

    private final Map<String, Class<?>> classes;

    Imports(Map<String, Class<?>> classes) {
      this.classes = classes;
    }

    @Override
    public Class<?> resolveClass(String name) {
      Class<?> imported = classes.get(name);
      return imported != null ? imported : super.resolveClass(name);
    }
  }
}

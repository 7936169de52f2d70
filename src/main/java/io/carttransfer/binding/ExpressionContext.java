package io.carttransfer.binding;

import jakarta.el.CompositeELResolver;
import jakarta.el.ELContext;
import jakarta.el.ELException;
import jakarta.el.ELResolver;
import jakarta.el.FunctionMapper;
import jakarta.el.ImportHandler;
import jakarta.el.VariableMapper;
import java.util.Optional;

/**
 * The context in which expressions are evaluated, one for each check and each fill. Our names come
 * first, so that no expression can shadow them. For one thread.
 */
final class ExpressionContext extends ELContext {

  private final CompositeELResolver resolver = new CompositeELResolver();
  private final Resolution resolution;

  /**
   * @param beans finds the shop's named beans, if there are any
   */
  ExpressionContext(Resolution resolution, Variables variables, Optional<ELResolver> beans) {
    this(resolution, variables, beans, resolution.calls());
  }

  /**
   * @param calls is asked last, instead of the resolver that evaluations share
   */
  ExpressionContext(
      Resolution resolution, Variables variables, Optional<ELResolver> beans, ELResolver calls) {
    this.resolution = resolution;
    putContext(Variables.class, variables);
    resolver.add(variables);
    beans.ifPresent(resolver::add);
    resolver.add(calls);
  }

  /** The same, for classes that must load even if the language is too old for this class. */
  static ELContext of(Resolution resolution, Variables variables, Optional<ELResolver> beans) {
    return new ExpressionContext(resolution, variables, beans);
  }

  @Override
  public ELResolver getELResolver() {
    return resolver;
  }

  @Override
  public ImportHandler getImportHandler() {
    return resolution.imports();
  }

  @Override
  public FunctionMapper getFunctionMapper() {
    return resolution.functions();
  }

  @Override
  public VariableMapper getVariableMapper() {
    return resolution.variables();
  }

  /** Whether a free name means anything here. */
  boolean knows(String name) {
    return resolution.imports().resolveClass(name) != null || isVariable(name);
  }

  /** The class with this simple name, or null. */
  Class<?> type(String name) {
    return resolution.imports().resolveClass(name);
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
}

package io.carttransfer.binding;

import io.carttransfer.staging.Staging;
import java.util.function.BooleanSupplier;

/** The variables by which expressions reach the shopper's request; what they write is staged. */
final class StagedVariables {

  private final Variables variables;
  private final BooleanSupplier isLate;

  /**
   * @param isLate whether no further page of the shop may be called
   */
  StagedVariables(Variables variables, BooleanSupplier isLate) {
    this.variables = variables;
    this.isLate = isLate;
  }

  /** Shows all of them. */
  void show(Staging staging) {
    variables.set(Variables.REQUEST, staging.request());
    variables.set(Variables.RESPONSE, staging.response());
    variables.set(Variables.SESSION, staging.session());
    variables.set(Variables.SESSION_SCOPE, Scope.of(staging.session()));
    showPages(staging);
  }

  /** Lets the expressions call the shop's pages, but shows them nothing else of a shopper. */
  void showPages(Staging staging) {
    variables.set(Variables.SHOP, new ShopPages(variables, staging, isLate));
  }
}

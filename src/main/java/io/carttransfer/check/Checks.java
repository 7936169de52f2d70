package io.carttransfer.check;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** All checks, in the order in which they are run and listed. */
final class Checks {

  static final List<Check> ALL = all();

  private Checks() {}

  private static List<Check> all() {
    List<Check> checks = new ArrayList<>();
    checks.addAll(ConnectionChecks.all());
    checks.addAll(AnswerChecks.all());
    checks.addAll(CookieChecks.all());
    checks.addAll(HeaderChecks.all());
    checks.addAll(OpeningChecks.all());
    checks.addAll(OrderPageChecks.all());
    checks.addAll(AgainChecks.all());
    checks.addAll(RefusalChecks.all());
    checks.addAll(RefusalAnswerChecks.all());
    return Collections.unmodifiableList(checks);
  }
}

package io.carttransfer.startup;

import io.carttransfer.common.Mistake;
import io.carttransfer.common.Mistakes;
import io.carttransfer.settings.Settings;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.naming.InitialContext;
import javax.naming.NamingException;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Finds the shop's own pool in JNDI. */
final class DataSources {

  private static final String ENVIRONMENT = "java:comp/env/";
  private static final String ADVICE =
      "Use the JNDI name under which the shop's own code finds its pool, usually"
          + " java:comp/env/ and the <res-ref-name> of web.xml.";

  private DataSources() {}

  /** The pool in the settings; empty if there is none, or after reporting an error. */
  static Optional<DataSource> chosen(Settings settings, Mistakes mistakes) {
    return settings.datasource().flatMap(name -> find(name, mistakes));
  }

  /**
   * @param name with or without {@code java:comp/env/}
   */
  private static Optional<DataSource> find(String name, Mistakes mistakes) {
    @Nullable NamingException missing = null;
    for (String candidate : candidates(name)) {
      try {
        Object found = new InitialContext().lookup(candidate);
        if (found instanceof DataSource) {
          return Optional.of((DataSource) found);
        }
        mistakes.add(
            Mistake.of(
                "The setting cart-transfer.datasource names "
                    + name
                    + ", which is not a DataSource.",
                ADVICE));
        return Optional.empty();
      } catch (NamingException e) {
        missing = missing == null ? e : missing;
      }
    }
    mistakes.add(
        Mistake.of(
            "The setting cart-transfer.datasource names " + name + ", which JNDI does not have.",
            ADVICE,
            missing));
    return Optional.empty();
  }

  private static List<String> candidates(String name) {
    List<String> candidates = new ArrayList<>();
    candidates.add(name);
    if (name.startsWith(ENVIRONMENT)) {
      candidates.add(name.substring(ENVIRONMENT.length()));
    } else if (name.indexOf(':') < 0) {
      candidates.add(ENVIRONMENT + name);
    }
    return candidates;
  }
}

package io.carttransfer.settings;

import io.carttransfer.common.Mistake;
import io.carttransfer.common.Mistakes;
import io.carttransfer.text.Nearest;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * Where settings come from, in order of precedence: system properties, environment, context-params.
 * Immutable.
 */
public final class Sources {

  private final Map<String, String> properties;
  private final Map<String, String> environment;
  private final Map<String, String> contextParams;

  /**
   * @param properties the system properties
   * @param environment the environment
   * @param contextParams the context-params of the web application
   */
  public Sources(
      Map<String, String> properties,
      Map<String, String> environment,
      Map<String, String> contextParams) {
    this.properties = new TreeMap<>(properties);
    this.environment = new TreeMap<>(environment);
    this.contextParams = new TreeMap<>(contextParams);
  }

  /** The sources of this Java virtual machine, with the context-params of a web application. */
  public static Sources with(Map<String, String> contextParams) {
    Map<String, String> properties = new TreeMap<>();
    for (String name : System.getProperties().stringPropertyNames()) {
      properties.put(name, System.getProperty(name));
    }
    return new Sources(properties, System.getenv(), contextParams);
  }

  /** The value of a setting, trimmed; empty if it is missing or blank. */
  Optional<String> find(Setting setting) {
    String text = properties.get(setting.parameter());
    if (text == null) {
      text = environment.get(setting.variable());
    }
    if (text == null) {
      text = contextParams.get(setting.parameter());
    }
    return text == null || text.trim().isEmpty() ? Optional.empty() : Optional.of(text.trim());
  }

  /**
   * Names with our prefix that are not settings. Ignored in the environment, where orchestrators
   * add names of their own.
   */
  void unknownNames(Mistakes mistakes, Consumer<String> warnings) {
    for (String name : unknown(contextParams.keySet())) {
      mistakes.add(
          Mistake.of(
              "The context-param " + name + " is not a setting of the plug-in.",
              likely(name).orElse("See docs/settings.md for all settings.")
                  + " Correct the name or remove it."));
    }
    for (String name : unknown(properties.keySet())) {
      warnings.accept(
          "The system property "
              + name
              + " is not a setting of this version and is ignored. "
              + likely(name).orElse("See docs/settings.md for all settings."));
    }
  }

  /** Orchestrators set variables that nobody has given a value. */
  void blanks(Consumer<String> warnings) {
    for (Setting setting : Setting.values()) {
      String below = contextParams.getOrDefault(setting.parameter(), "");
      if (!below.trim().isEmpty() && !find(setting).isPresent()) {
        warnings.accept(
            (properties.containsKey(setting.parameter())
                    ? "The system property " + setting.parameter()
                    : "The environment variable " + setting.variable())
                + " is blank and hides the value in web.xml. Remove it or give it a value.");
      }
    }
  }

  private static List<String> unknown(Collection<String> names) {
    List<String> unknown = new ArrayList<>();
    for (String name : names) {
      if (name.toLowerCase(Locale.ROOT).startsWith(Setting.PREFIX) && !isKnown(name)) {
        unknown.add(name);
      }
    }
    return unknown;
  }

  private static boolean isKnown(String name) {
    for (Setting setting : Setting.values()) {
      if (setting.parameter().equals(name)) {
        return true;
      }
    }
    return false;
  }

  /** Compared without the common prefix. */
  private static Optional<String> likely(String name) {
    List<String> known = new ArrayList<>();
    for (Setting setting : Setting.values()) {
      known.add(setting.parameter().substring(Setting.PREFIX.length()));
    }
    String rest = name.substring(Setting.PREFIX.length()).toLowerCase(Locale.ROOT);
    return Nearest.similar(rest, known)
        .map(nearest -> "Did you mean " + Setting.PREFIX + nearest + "?");
  }
}

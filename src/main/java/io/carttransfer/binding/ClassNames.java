package io.carttransfer.binding;

import io.carttransfer.common.Mistake;
import io.carttransfer.common.Mistakes;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the names of classes in a setting, and reports those that cannot be used. */
final class ClassNames {

  private final String setting;
  private final ClassLoader loader;
  private final Mistakes mistakes;
  private final Map<String, Class<?>> imports = new LinkedHashMap<>();
  private final Set<String> missing = new HashSet<>();

  ClassNames(String setting, ClassLoader loader, Mistakes mistakes) {
    this.setting = setting;
    this.loader = loader;
    this.mistakes = mistakes;
  }

  /** Imported classes by simple name. */
  Map<String, Class<?>> imports() {
    return imports;
  }

  /** Simple names of imported classes that do not exist: reported once. */
  Set<String> missing() {
    return missing;
  }

  /**
   * Reads the verb {@code import}.
   *
   * @param names separated by commas; null if the verb is absent
   */
  void readImports(@Nullable String names) {
    for (String name : split(names)) {
      String simple = name.substring(Math.max(name.lastIndexOf('.'), name.lastIndexOf('$')) + 1);
      Class<?> type = load(Verb.IMPORT, name);
      if (type == null) {
        missing.add(simple);
        continue;
      }
      if (!Modifier.isPublic(type.getModifiers())) {
        report(
            "`import` names " + name + ", which is not public.",
            "Expressions can use public classes only: name a public class or interface.");
      }
      Class<?> other = imports.put(simple, type);
      if (other != null) {
        report(
            "`import` names "
                + other.getName()
                + " and "
                + name
                + ": both would be "
                + simple
                + ".",
            "Import one of them; get the other with Class.forName or from a method.");
      }
    }
  }

  /** The names in a list; none for null. */
  static List<String> split(@Nullable String names) {
    return names == null
        ? Collections.emptyList()
        : Arrays.asList(names.trim().split("\\s*,\\s*", -1));
  }

  /** The class; null after reporting an error. */
  @Nullable Class<?> load(Verb verb, String name) {
    try {
      return Class.forName(name, false, loader);
    } catch (ClassNotFoundException | LinkageError e) {
      String action =
          "Write the full name with its package, as in the shop's code (Outer$Inner for a nested"
              + " class). Separate names with commas; write no ; or * or quotation mark.";
      mistakes.add(
          Mistake.of(
              setting + ": `" + verb + "` names " + name + ", but there is no such class.",
              action,
              e));
      return null;
    }
  }

  private void report(String what, String action) {
    mistakes.add(Mistake.of(setting + ": " + what, action));
  }
}

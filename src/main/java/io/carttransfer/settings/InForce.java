package io.carttransfer.settings;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The settings in force as the log and the report show them, without secrets. */
final class InForce {

  private InForce() {}

  /** The texts by the settings' names; those that are not set are missing. */
  static Map<String, String> byName(Reading reading) {
    Map<String, String> inForce = new LinkedHashMap<>();
    for (Setting setting : Setting.values()) {
      String separator = setting.separator();
      Optional<String> text =
          separator == null
              ? reading.text(setting)
              : reading.text(setting).map(lines -> names(reading.lines(setting), separator));
      text.ifPresent(value -> inForce.put(setting.key(), shown(setting, value)));
    }
    return inForce;
  }

  static String line(Reading reading) {
    StringBuilder line = new StringBuilder();
    byName(reading)
        .forEach(
            (name, value) ->
                line.append(line.length() == 0 ? "" : " ").append(name).append('=').append(value));
    return line.toString();
  }

  /** The names at the beginning of lines; what follows may be a secret. */
  private static String names(List<String> lines, String separator) {
    StringBuilder names = new StringBuilder();
    for (String line : lines) {
      int end = line.indexOf(separator.charAt(0));
      names.append(end < 0 ? "" : line.substring(0, end).trim() + separator).append("***\n");
    }
    return names.toString().trim();
  }

  private static String shown(Setting setting, String text) {
    if (setting.isSecret() && !text.equals("none")) {
      return "***";
    }
    String oneLine = text.replaceAll("\\s+", " ");
    return oneLine.matches("[^ \"]*") ? oneLine : '"' + oneLine.replace("\"", "\\\"") + '"';
  }
}

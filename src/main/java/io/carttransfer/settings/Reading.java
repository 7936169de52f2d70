package io.carttransfer.settings;

import io.carttransfer.common.Mistake;
import io.carttransfer.common.Mistakes;
import java.math.BigInteger;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** Converts settings into values, and reports those that cannot be converted. */
final class Reading {

  private static final Pattern SIZE = Pattern.compile("([0-9]{1,12}) *(B|KiB|MiB|GiB)?");
  private static final Duration LONGEST_LIFETIME = Duration.ofDays(7);

  private final Sources sources;
  private final Mistakes mistakes;

  Reading(Sources sources, Mistakes mistakes) {
    this.sources = sources;
    this.mistakes = mistakes;
  }

  Optional<String> text(Setting setting) {
    Optional<String> text = sources.find(setting);
    return text.isPresent() ? text : Optional.ofNullable(setting.standard());
  }

  Optional<String> required(Setting setting, String action) {
    Optional<String> text = text(setting);
    if (!text.isPresent()) {
      mistakes.add(Mistake.of("The setting " + setting.parameter() + " is missing.", action));
    }
    return text;
  }

  /** The lines of a setting that has one value on each line; trimmed, without blank ones. */
  List<String> lines(Setting setting) {
    List<String> lines = new ArrayList<>();
    for (String line : text(setting).orElse("").split("\\R")) {
      if (!line.trim().isEmpty()) {
        lines.add(line.trim());
      }
    }
    return Collections.unmodifiableList(lines);
  }

  /** The words of a setting that has several, separated by commas or white space. */
  List<String> words(Setting setting) {
    List<String> words = new ArrayList<>();
    for (String word : text(setting).orElse("").split("[\\s,]+")) {
      if (!word.isEmpty()) {
        words.add(word);
      }
    }
    return words;
  }

  <E extends Enum<E>> E choice(Setting setting, Class<E> type) {
    String text = text(setting).orElse("");
    for (E value : type.getEnumConstants()) {
      if (value.name().equalsIgnoreCase(text)) {
        return value;
      }
    }
    mistake(setting, text, "Use one of " + setting.type() + ".");
    return type.getEnumConstants()[0];
  }

  int quantity(Setting setting) {
    String text = text(setting).orElse("");
    if (text.matches("[0-9]{1,6}") && Integer.parseInt(text) >= 1) {
      return Integer.parseInt(text);
    }
    mistake(setting, text, "Use a whole number from 1 to 999999.");
    return 1;
  }

  Duration duration(Setting setting) {
    String text = text(setting).orElse("");
    try {
      Duration duration = Duration.parse(text);
      if (duration.getSeconds() >= 1 && duration.compareTo(LONGEST_LIFETIME) <= 0) {
        return duration;
      }
    } catch (DateTimeParseException notADuration) {
      // Falls through to the error.
    }
    mistake(
        setting,
        text,
        "Use an ISO 8601 duration from PT1S (a second) to P7D (a week), for instance PT30M for"
            + " thirty minutes.");
    return Duration.ofMinutes(30);
  }

  long bytes(Setting setting) {
    String text = text(setting).orElse("");
    Matcher size = SIZE.matcher(text);
    if (size.matches()) {
      String unit = size.group(2) == null ? "B" : size.group(2);
      BigInteger bytes =
          new BigInteger(size.group(1)).shiftLeft(10 * "BKMG".indexOf(unit.charAt(0)));
      if (bytes.bitLength() < 63 && bytes.longValue() >= 64 * 1024) {
        return bytes.longValue();
      }
    }
    mistake(setting, text, "Use a size of at least 64 KiB, for instance 32 MiB.");
    return Long.MAX_VALUE;
  }

  Optional<Pattern> pattern(Setting setting) {
    Optional<String> text = text(setting);
    try {
      return text.map(Pattern::compile);
    } catch (PatternSyntaxException e) {
      mistakes.add(
          Mistake.of(
              described(setting, text.orElse("")),
              "It is not a regular expression (" + e.getDescription() + "). Correct it.",
              e));
      return Optional.empty();
    }
  }

  void mistake(Setting setting, String value, String action) {
    mistakes.add(Mistake.of(described(setting, value), action));
  }

  private static String described(Setting setting, String value) {
    return "The setting "
        + setting.parameter()
        + " has a value that is not allowed: "
        + (setting.isSecret() ? "(not shown)" : "\"" + shortened(value) + "\"")
        + ".";
  }

  private static String shortened(String value) {
    String line = value.replaceAll("\\s+", " ");
    return line.length() <= 100 ? line : line.substring(0, 100) + "…";
  }
}

package io.carttransfer.poq;

import io.carttransfer.common.Mistake;
import io.carttransfer.common.Mistakes;
import io.carttransfer.text.Shown;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A fixed header of the shop for the web view's first request. Immutable. */
public final class ExtraHeader {

  private static final String SETTING = "cart-transfer.response.headers";

  /** RFC 9110, section 5.6.2. */
  private static final Pattern NAME = Pattern.compile("[!#$%&'*+.^_`|~0-9A-Za-z-]+");

  /** RFC 9110, section 5.5, without the obsolete bytes. */
  private static final Pattern VALUE = Pattern.compile("[!-~]([\\t -~]*[!-~])?");

  private static final Set<String> OF_THE_CLIENT =
      new HashSet<>(
          Arrays.asList("host", "content-length", "transfer-encoding", "connection", "cookie"));

  final String name;
  final String value;

  private ExtraHeader(String name, String value) {
    this.name = name;
    this.value = value;
  }

  /**
   * @param line {@code Name: value}
   * @param mistakes receives errors; nothing is returned then
   */
  public static Optional<ExtraHeader> parse(String line, Mistakes mistakes) {
    int colon = line.indexOf(':');
    String name = colon < 0 ? "" : line.substring(0, colon).trim();
    String value = colon < 0 ? "" : line.substring(colon + 1).trim();
    String wrong = wrong(name, value);
    if (wrong == null) {
      return Optional.of(new ExtraHeader(name, value));
    }
    mistakes.add(
        Mistake.of(
            "The setting "
                + SETTING
                + " has a line that is not allowed: "
                + (NAME.matcher(name).matches()
                    ? "the header " + Shown.quoted(name)
                    : "it does not begin with the name of a header")
                + ".",
            wrong));
    return Optional.empty();
  }

  private static @Nullable String wrong(String name, String value) {
    if (!NAME.matcher(name).matches()) {
      return "Write it as Name: value, the name without spaces.";
    }
    if (name.equalsIgnoreCase("content-type")) {
      return "Remove it: the app always sends application/x-www-form-urlencoded and ignores any"
          + " other Content-Type.";
    }
    if (name.equalsIgnoreCase("cookie")) {
      return "Remove it: cookies belong in cart-transfer.response.cookies.";
    }
    if (OF_THE_CLIENT.contains(name.toLowerCase(Locale.ROOT))) {
      return "Remove it: the app's own client sets this header.";
    }
    if (!VALUE.matcher(value).matches()) {
      return "The value must be printable ASCII on one line, and not empty.";
    }
    return null;
  }
}

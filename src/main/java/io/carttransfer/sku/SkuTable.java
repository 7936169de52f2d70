package io.carttransfer.sku;

import io.carttransfer.common.Entries;
import io.carttransfer.common.Mistake;
import io.carttransfer.common.Mistakes;
import io.carttransfer.text.Shown;
import jakarta.servlet.ServletContext;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Translation by a file in the web application: a CSV file with two columns (RFC 4180), the
 * platform's SKU and the shop's, without a header, or a properties file; in UTF-8, with or without
 * byte-order mark. Immutable and thread-safe.
 */
public final class SkuTable implements SkuTranslation {

  private static final String SETTING = "cart-transfer.sku.table";

  /** More errors are not listed: they are probably all of one kind. */
  private static final int MISTAKES_SHOWN = 10;

  private final Map<String, String> skus;

  private SkuTable(Map<String, String> skus) {
    this.skus = Collections.unmodifiableMap(skus);
  }

  /**
   * Reads the file.
   *
   * @param path within the web application, such as {@code /WEB-INF/skus.csv}; a name that ends in
   *     {@code .properties} is a properties file
   * @param mistakes receives errors in the file
   * @return empty if there was an error
   */
  public static Optional<SkuTable> read(
      ServletContext application, String path, Mistakes mistakes) {
    try (InputStream file = path.startsWith("/") ? application.getResourceAsStream(path) : null) {
      if (file == null) {
        mistakes.add(
            Mistake.of(
                SETTING + " = " + path + ": there is no such file in the web application.",
                "Write the path from the web root with a leading slash, as in /WEB-INF/skus.csv."));
        return Optional.empty();
      }
      return parse(path, text(file), mistakes);
    } catch (CharacterCodingException e) {
      mistakes.add(Mistake.of(SETTING + " = " + path + " is not UTF-8.", "Save it as UTF-8."));
      return Optional.empty();
    } catch (IOException e) {
      mistakes.add(
          Mistake.of(SETTING + " = " + path + " cannot be read.", "The cause says why.", e));
      return Optional.empty();
    }
  }

  private static String text(InputStream file) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    byte[] buffer = new byte[8192];
    for (int n = file.read(buffer); n >= 0; n = file.read(buffer)) {
      bytes.write(buffer, 0, n);
    }
    String text =
        StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes.toByteArray())).toString();
    return text.startsWith("\uFEFF") ? text.substring(1) : text;
  }

  /** Reads the file's text; see {@link #read}. */
  static Optional<SkuTable> parse(String path, String text, Mistakes mistakes) {
    Findings findings = new Findings(path, mistakes);
    Map<String, String> skus =
        path.endsWith(".properties") ? properties(text, findings) : csv(text, findings);
    if (skus.isEmpty() && findings.count == 0) {
      findings.add("which has no rows.");
    }
    findings.addTheRest();
    return findings.count == 0 ? Optional.of(new SkuTable(skus)) : Optional.empty();
  }

  /** The errors in one file: the first ones, and the number of the rest. */
  private static final class Findings {

    private final String path;
    private final Mistakes mistakes;
    private int count;

    Findings(String path, Mistakes mistakes) {
      this.path = path;
      this.mistakes = mistakes;
    }

    void add(String what) {
      if (++count <= MISTAKES_SHOWN) {
        report(", " + what);
      }
    }

    void addTheRest() {
      if (count > MISTAKES_SHOWN) {
        report(" has " + (count - MISTAKES_SHOWN) + " more errors.");
      }
    }

    private void report(String what) {
      mistakes.add(Mistake.of(SETTING + " = " + path + what, "Correct the file and deploy again."));
    }
  }

  private static Map<String, String> properties(String text, Findings findings) {
    Entries entries;
    try {
      entries = Entries.of(text);
    } catch (IllegalArgumentException e) {
      findings.add("a \\u in it is not followed by four hexadecimal digits.");
      return Collections.emptyMap();
    }
    entries.doubles().forEach(sku -> findings.add(twice(sku)));
    entries.values().forEach((sku, value) -> checkWhole(sku, value, "", findings));
    return entries.values();
  }

  private static Map<String, String> csv(String text, Findings findings) {
    Map<String, String> skus = new HashMap<>();
    CsvRows rows = new CsvRows(text);
    while (rows.next()) {
      String line = "line " + rows.line() + ": ";
      if (rows.mistake() != null) {
        findings.add(line + rows.mistake());
        continue;
      }
      if (rows.cells().size() != 2) {
        findings.add(line + columns(rows));
        continue;
      }
      String sku = rows.cells().get(0);
      checkWhole(sku, rows.cells().get(1), line, findings);
      if (skus.put(sku, rows.cells().get(1)) != null) {
        findings.add(line + twice(sku));
      }
    }
    return skus;
  }

  private static String columns(CsvRows rows) {
    boolean semicolon = rows.cells().size() == 1 && rows.cells().get(0).contains(";");
    return "there are "
        + rows.cells().size()
        + " columns instead of two (the platform's SKU, then the shop's)"
        + (semicolon ? "; they are separated by commas, not by semicolons." : ".");
  }

  private static void checkWhole(String sku, String value, String place, Findings findings) {
    if (sku.isEmpty() || value.isEmpty()) {
      findings.add(place + "a SKU is empty beside " + Shown.quoted(sku + value) + ".");
    }
  }

  private static String twice(String sku) {
    return "the platform's SKU " + Shown.quoted(sku) + " occurs twice.";
  }

  @Override
  public Map<String, String> translate(Collection<String> poqSkus) {
    Map<String, String> found = new HashMap<>();
    for (String poqSku : poqSkus) {
      String sku = skus.get(poqSku);
      if (sku != null) {
        found.put(poqSku, sku);
      }
    }
    return found;
  }
}

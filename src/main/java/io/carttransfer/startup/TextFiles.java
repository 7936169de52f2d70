package io.carttransfer.startup;

import io.carttransfer.text.FailureLog;
import io.carttransfer.text.Languages;
import jakarta.servlet.ServletContext;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Finds the shop's own texts once: files of any language in {@code WEB-INF/classes}, and files of
 * ISO 639 languages in its jars.
 */
final class TextFiles {

  private static final Logger LOG = Logger.getLogger("io.carttransfer.startup");
  private static final String CLASSES = "/WEB-INF/classes/";
  private static final String END = ".properties";

  private TextFiles() {}

  static Languages find(ServletContext application, ClassLoader loader) {
    Languages.Builder languages = new Languages.Builder();
    for (String suffix : candidates(application)) {
      String name = Languages.OF_THE_SHOP + suffix + END;
      try (InputStream in = open(application, loader, name)) {
        if (in != null) {
          languages.add(suffix, in);
        }
      } catch (IOException | IllegalArgumentException e) {
        FailureLog.logWhole(
            LOG,
            Level.WARNING,
            "The texts of "
                + name
                + " cannot be read, so shoppers see the plug-in's own. Correct the file;"
                + " write a backslash twice.",
            e);
      }
    }
    return languages.build();
  }

  private static Set<String> candidates(ServletContext application) {
    Set<String> suffixes = new TreeSet<>();
    suffixes.add("");
    Arrays.stream(Locale.getISOLanguages()).forEach(code -> suffixes.add("_" + code));
    Set<String> there = application.getResourcePaths(CLASSES);
    String begin = CLASSES + Languages.OF_THE_SHOP;
    if (there != null) {
      for (String path : there) {
        if (path.startsWith(begin + '_') && path.endsWith(END)) {
          suffixes.add(path.substring(begin.length(), path.length() - END.length()));
        }
      }
    }
    return suffixes;
  }

  private static InputStream open(ServletContext application, ClassLoader loader, String name) {
    InputStream in = loader.getResourceAsStream(name);
    return in == null ? application.getResourceAsStream(CLASSES + name) : in;
  }
}

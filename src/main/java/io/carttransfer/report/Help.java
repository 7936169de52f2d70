package io.carttransfer.report;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The README's troubleshooting chapter as a page: the build puts the chapter into the jar, so that
 * help is there without a network. Knows as much of Markdown as the chapter uses.
 */
final class Help {

  private static final Pattern ANCHOR = Pattern.compile("<a id=\"([a-z0-9-]+)\"></a>");
  private static final Pattern CODE = Pattern.compile("`([^`]+)`");
  private static final Pattern BOLD = Pattern.compile("\\*\\*(.+?)\\*\\*");

  /** A link to another chapter leads nowhere here. */
  private static final Pattern LINK = Pattern.compile("\\[([^\\]]+)\\]\\([^)]*\\)");

  private static final String HEAD =
      "<!DOCTYPE html>\n"
          + "<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n"
          + "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
          + "<title>Troubleshooting Cart Transfer</title>\n"
          + "<link rel=\"icon\" href=\"icon.svg\">\n"
          + "<link rel=\"stylesheet\" href=\"report.css\">\n</head>\n<body>\n<main>\n"
          + "<section>\n<h1>Troubleshooting</h1>\n<p><a href=\"./\">Back to the report</a></p>\n";

  private static final String FOOT = "</section>\n</main>\n</body>\n</html>\n";

  private final StringBuilder html = new StringBuilder(HEAD);
  private String anchor;
  private boolean inBlock;

  private Help() {}

  /** The page for this chapter. */
  static String page(String markdown) {
    Help help = new Help();
    for (String line : markdown.split("\\R")) {
      help.add(line);
    }
    return help.html.append(FOOT).toString();
  }

  private void add(String line) {
    Matcher place = ANCHOR.matcher(line.trim());
    if (line.trim().startsWith("```")) {
      inBlock = !inBlock;
      html.append(inBlock ? "<pre>" : "</pre>\n");
    } else if (inBlock) {
      html.append(escape(line)).append('\n');
    } else if (place.matches()) {
      anchor = place.group(1);
    } else if (!line.trim().isEmpty()) {
      html.append(anchor == null ? "<p>" : "<p id=\"" + anchor + "\">");
      html.append(inline(line)).append("</p>\n");
      anchor = null;
    }
  }

  private static String inline(String line) {
    String text = LINK.matcher(escape(line)).replaceAll("$1");
    text = CODE.matcher(text).replaceAll("<code>$1</code>");
    return BOLD.matcher(text).replaceAll("<strong>$1</strong>");
  }

  private static String escape(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}

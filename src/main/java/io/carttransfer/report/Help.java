package io.carttransfer.report;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * docs/troubleshooting.md as HTML: the build puts it into the jar, so that help is available
 * without a network. Supports only the Markdown that this page uses.
 */
final class Help {

  private static final Pattern ANCHORS = Pattern.compile("(<a id=\"[a-z0-9-]+\"></a>)+");
  private static final Pattern HEADING = Pattern.compile("(#{1,2}) (.+)");
  private static final Pattern CODE = Pattern.compile("`([^`]+)`");
  private static final Pattern BOLD = Pattern.compile("\\*\\*(.+?)\\*\\*");

  /** Links lead to pages outside the jar, so only their text is kept. */
  private static final Pattern LINK = Pattern.compile("\\[([^\\]]+)\\]\\([^)]*\\)");

  private static final String HEAD =
      "<!DOCTYPE html>\n"
          + "<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n"
          + "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
          + "<title>Troubleshooting Cart Transfer</title>\n"
          + "<link rel=\"icon\" href=\"icon.svg\">\n"
          + "<link rel=\"stylesheet\" href=\"report.css\">\n</head>\n<body>\n<main>\n"
          + "<section>\n<p><a href=\"./\">Back to the report</a></p>\n";

  private static final String FOOT = "</section>\n</main>\n</body>\n</html>\n";

  private final StringBuilder html = new StringBuilder(HEAD);
  private boolean inBlock;

  private Help() {}

  /** The page for this text. */
  static String page(String markdown) {
    Help help = new Help();
    for (String line : markdown.split("\\R")) {
      help.add(line);
    }
    return help.html.append(FOOT).toString();
  }

  private void add(String line) {
    Matcher heading = HEADING.matcher(line);
    if (line.trim().startsWith("```")) {
      inBlock = !inBlock;
      html.append(inBlock ? "<pre>" : "</pre>\n");
    } else if (inBlock) {
      html.append(escape(line)).append('\n');
    } else if (ANCHORS.matcher(line.trim()).matches()) {
      html.append(line.trim()).append('\n');
    } else if (heading.matches()) {
      element("h" + heading.group(1).length(), heading.group(2));
    } else if (!line.trim().isEmpty()) {
      element("p", line);
    }
  }

  private void element(String name, String text) {
    html.append('<').append(name).append('>').append(inline(text));
    html.append("</").append(name).append(">\n");
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

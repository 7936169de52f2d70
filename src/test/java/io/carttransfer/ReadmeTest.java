package io.carttransfer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.carttransfer.common.Reason;
import io.carttransfer.settings.Setting;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/** The README says what the code does. */
class ReadmeTest {

  private static final Path ROOT = Path.of("..");
  private static final Pattern TABLE =
      Pattern.compile("<!-- settings[^>]*-->\n(.*)<!-- /settings -->", Pattern.DOTALL);

  private final String readme = read("README.md");

  @Test
  void itsSettingsTableIsMadeOfTheSettings() {
    StringBuilder table = new StringBuilder("| setting | takes | default | meaning |\n");
    table.append("|---|---|---|---|\n");
    for (Setting setting : Setting.values()) {
      table.append("| `").append(setting.key()).append("` | ").append(setting.type());
      table.append(" | ").append(setting.standard() == null ? "" : code(setting.standard()));
      table.append(" | ").append(setting.meaning()).append(" |\n");
    }

    Matcher written = TABLE.matcher(readme);
    assertTrue(written.find(), "the marks of the table are there");
    assertEquals(table.toString(), written.group(1), "put this table between the marks");
  }

  @ParameterizedTest
  @EnumSource(Reason.class)
  void itsTroubleshootingChapterHasAPlaceForEachReason(Reason reason) {
    assertTrue(readme.contains("<a id=\"" + reason.anchor() + "\"></a>"), reason.anchor());
  }

  @Test
  void itsLinesForWebXmlAreWellFormedAndNameSettingsThatExist() throws Exception {
    Matcher snippet = Pattern.compile("```xml\n(.*?)```", Pattern.DOTALL).matcher(readme);
    assertTrue(snippet.find());
    Document document =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(new InputSource(new StringReader("<w>" + snippet.group(1) + "</w>")));

    NodeList names = document.getElementsByTagName("param-name");
    List<String> known = Arrays.stream(Setting.values()).map(Setting::parameter).toList();
    assertTrue(names.getLength() >= 4);
    for (int i = 0; i < names.getLength(); i++) {
      assertTrue(known.contains(names.item(i).getTextContent()), names.item(i).getTextContent());
    }
  }

  @Test
  void itsLinksToFilesLeadSomewhere() {
    Matcher link = Pattern.compile("\\]\\(([^)#:]+)(#[^)]*)?\\)").matcher(readme);
    int links = 0;
    while (link.find()) {
      assertTrue(Files.exists(ROOT.resolve(link.group(1))), link.group(1));
      links++;
    }
    assertTrue(links > 5);
  }

  private static String code(String text) {
    return "`" + text + "`";
  }

  private static String read(String file) {
    try {
      return Files.readString(ROOT.resolve(file));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}

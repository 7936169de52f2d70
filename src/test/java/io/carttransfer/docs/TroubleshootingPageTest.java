package io.carttransfer.docs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.carttransfer.common.Reason;
import io.carttransfer.harness.docs.DocPage;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Keeps docs/troubleshooting.md complete. */
class TroubleshootingPageTest {

  private static final Pattern SECTION = Pattern.compile("(?m)^## ");
  private static final Pattern FORM =
      Pattern.compile(
          "[^\\n]+\\n\\n\\*\\*Symptom\\.\\*\\* [^\\n]+\\n\\n\\*\\*Reason\\.\\*\\* [^\\n]+\\n\\n"
              + "\\*\\*Solution\\.\\*\\* [^\\n]+\\n(\\n(<a id=\"[a-z0-9-]+\"></a>)+\\n)?");

  private final DocPage page = DocPage.at("docs/troubleshooting.md");

  @ParameterizedTest
  @EnumSource(Reason.class)
  void aCodeThatAnAnswerOrALogLineHasLeadsThere(Reason reason) {
    assertTrue(page.written().contains(reason.code()), reason.code());
    assertTrue(page.written().contains(reason.anchor()), reason.anchor());
  }

  @Test
  void eachSectionHasSymptomReasonAndSolutionAndAnAnchorBeforeIt() {
    List<String> sections = SECTION.splitAsStream(page.text()).skip(1).toList();

    assertTrue(sections.size() > 20);
    assertEquals(
        List.of(), sections.stream().filter(section -> !FORM.matcher(section).matches()).toList());
    assertEquals(
        sections.size(), Pattern.compile("></a>\\n## ").matcher(page.text()).results().count());
  }
}

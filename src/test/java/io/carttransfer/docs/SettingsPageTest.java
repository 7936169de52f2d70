package io.carttransfer.docs;

import io.carttransfer.harness.docs.DocPage;
import io.carttransfer.settings.Setting;
import org.junit.jupiter.api.Test;

/** Keeps docs/settings.md true. */
class SettingsPageTest {

  @Test
  void itsTableIsMadeFromTheSettings() {
    StringBuilder table = new StringBuilder("| setting | takes | default | meaning |\n");
    table.append("|---|---|---|---|\n");
    for (Setting setting : Setting.values()) {
      table.append("| `").append(setting.key()).append("` | ").append(setting.type());
      table.append(" | ");
      table.append(setting.standard() == null ? "" : "`" + setting.standard() + "`");
      table.append(" | ").append(setting.meaning()).append(" |\n");
    }

    DocPage.at("docs/settings.md").assertBetween("settings", table.toString());
  }
}

package io.carttransfer.jsp;

import static io.carttransfer.harness.tags.TagContent.bag;
import static io.carttransfer.harness.tags.TagContent.bridge;
import static io.carttransfer.harness.tags.TagContent.button;
import static io.carttransfer.harness.tags.TagContent.completed;
import static io.carttransfer.harness.tags.TagContent.error;
import static io.carttransfer.harness.tags.TagContent.notices;
import static io.carttransfer.harness.tags.TagContent.order;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.carttransfer.harness.browser.Chromium;
import io.carttransfer.harness.browser.InBrowser;
import io.carttransfer.harness.tags.Bags;
import io.carttransfer.harness.tags.Hostile;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class HostileValuesInBrowserTest extends InBrowser {

  HostileValuesInBrowserTest(Chromium chromium) {
    super(chromium);
  }

  static List<String> values() {
    return Hostile.values();
  }

  @ParameterizedTest
  @MethodSource("values")
  void aHostileValueArrivesAsItIsAndBreaksNothing(String value) {
    shop.page(
        "",
        bag(Bags.withNotices(value, value)),
        notices(value),
        bridge(value),
        order(1, value),
        error(value),
        button("Back", value),
        completed(value));

    visit.onIos().open("");
    visit.awaitCalls(3);

    assertNull(visit.script("return window.broken"));
    assertEquals(value, data(0).get("orderId").getAsString());
    assertEquals(value, data(1).get("errorMessage").getAsString());
    assertEquals(value, data(2).getAsJsonObject("order").get("orderId").getAsString());
    assertEquals(value, visit.script("return document.querySelector('button').className"));
    assertEquals(value, visit.script("return document.querySelector('div').className"));
    assertEquals(
        "This shop does not sell item " + value + "; it is not in your basket.",
        visit.script("return document.querySelector('li').textContent"));
  }

  private JsonObject data(int call) {
    JsonElement arguments = JsonParser.parseString(shop.heard().get(call));
    return arguments.getAsJsonArray().get(2).getAsJsonObject();
  }
}

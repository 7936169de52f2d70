package io.carttransfer.harness.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.carttransfer.harness.tags.TagVisit;
import java.util.List;
import org.junit.jupiter.api.AfterEach;

/** What tests with a browser begin with, and what each of them checks at its end. */
@InChromium
public abstract class InBrowser {

  public final BrowserShop shop = BrowserShop.open();
  public final TagVisit visit;

  public InBrowser(Chromium chromium) {
    visit = new TagVisit(chromium, shop);
  }

  @AfterEach
  public void noPageComplains() {
    try {
      assertEquals(List.of(), visit.complaints());
    } finally {
      shop.close();
    }
  }
}

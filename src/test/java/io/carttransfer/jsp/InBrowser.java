package io.carttransfer.jsp;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.AfterEach;

/** What tests with a browser begin with, and what each of them checks at its end. */
@InChromium
abstract class InBrowser {

  final BrowserShop shop = BrowserShop.open();
  final Visit visit;

  InBrowser(Chromium chromium) {
    visit = new Visit(chromium, shop);
  }

  @AfterEach
  void noPageComplains() {
    try {
      assertEquals(List.of(), visit.complaints());
    } finally {
      shop.close();
    }
  }
}

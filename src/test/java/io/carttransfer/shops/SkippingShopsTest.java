package io.carttransfer.shops;

import io.carttransfer.container.Container;
import io.carttransfer.container.OnJetty;

/** In the jakarta namespace, on Expression Language 4. */
@OnJetty
class SkippingShopsTest extends SkippingShops {

  SkippingShopsTest(Container container) {
    super(container);
  }
}

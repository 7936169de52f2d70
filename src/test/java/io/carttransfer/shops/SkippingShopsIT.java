package io.carttransfer.shops;

import io.carttransfer.container.Container;
import io.carttransfer.container.OnTomcat9;

/** In the javax namespace, on Expression Language 3. */
@OnTomcat9
class SkippingShopsIT extends SkippingShops {

  SkippingShopsIT(Container container) {
    super(container);
  }
}

package io.carttransfer.shops;

import io.carttransfer.container.Container;
import io.carttransfer.container.OnTomcat9;

/** In the javax namespace, on Expression Language 3. */
@OnTomcat9
class BoundShopsIT extends BoundShops {

  BoundShopsIT(Container container) {
    super(container);
  }
}

package io.carttransfer.neighbours;

import io.carttransfer.container.Container;
import io.carttransfer.container.OnTomcat9;

@OnTomcat9
class WhereTheFilterGoesIT extends WhereTheFilterGoesContract {

  WhereTheFilterGoesIT(Container container) {
    super(container);
  }
}

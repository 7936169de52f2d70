package io.carttransfer;

import io.carttransfer.container.Container;
import io.carttransfer.container.OnTomcat9;

@OnTomcat9
class MainJobIT extends MainJobContract {

  MainJobIT(Container container) {
    super(container);
  }
}

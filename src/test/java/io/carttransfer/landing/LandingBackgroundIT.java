package io.carttransfer.landing;

import io.carttransfer.container.Container;
import io.carttransfer.container.OnTomcat9;

@OnTomcat9
class LandingBackgroundIT extends LandingBackgroundContract {

  LandingBackgroundIT(Container container) {
    super(container);
  }
}

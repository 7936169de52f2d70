package io.carttransfer.landing;

import io.carttransfer.container.Container;
import io.carttransfer.container.OnTomcat9;

@OnTomcat9
class LandingCarriersIT extends LandingCarriersContract {

  LandingCarriersIT(Container container) {
    super(container);
  }
}

package io.carttransfer.landing;

import io.carttransfer.container.Container;
import io.carttransfer.container.OnTomcat9;

@OnTomcat9
class LandingAskIT extends LandingAskContract {

  LandingAskIT(Container container) {
    super(container);
  }
}

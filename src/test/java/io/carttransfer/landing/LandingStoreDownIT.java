package io.carttransfer.landing;

import io.carttransfer.container.Container;
import io.carttransfer.container.OnTomcat9;

@OnTomcat9
class LandingStoreDownIT extends LandingStoreDownContract {

  LandingStoreDownIT(Container container) {
    super(container);
  }
}

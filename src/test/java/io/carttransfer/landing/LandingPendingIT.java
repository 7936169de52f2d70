package io.carttransfer.landing;

import io.carttransfer.container.Container;
import io.carttransfer.container.OnTomcat9;

@OnTomcat9
class LandingPendingIT extends LandingPendingContract {

  LandingPendingIT(Container container) {
    super(container);
  }
}

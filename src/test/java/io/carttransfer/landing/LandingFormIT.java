package io.carttransfer.landing;

import io.carttransfer.container.Container;
import io.carttransfer.container.OnTomcat9;

@OnTomcat9
class LandingFormIT extends LandingFormContract {

  LandingFormIT(Container container) {
    super(container);
  }
}

package io.carttransfer.landing;

import io.carttransfer.container.Container;
import io.carttransfer.container.OnTomcat9;

@OnTomcat9
class LandingFailuresIT extends LandingFailuresContract {

  LandingFailuresIT(Container container) {
    super(container);
  }
}

package io.carttransfer.landing;

import io.carttransfer.container.Container;
import io.carttransfer.container.OnTomcat9;

@OnTomcat9
class LandingSessionsIT extends LandingSessionsContract {

  LandingSessionsIT(Container container) {
    super(container);
  }
}

package io.carttransfer.landing;

import io.carttransfer.container.Container;
import io.carttransfer.container.OnTomcat9;

@OnTomcat9
class LandingRacesIT extends LandingRacesContract {

  LandingRacesIT(Container container) {
    super(container);
  }
}

package io.carttransfer.landing;

import io.carttransfer.container.Container;
import io.carttransfer.container.OnJetty;

@OnJetty
class LandingRacesTest extends LandingRacesContract {

  LandingRacesTest(Container container) {
    super(container);
  }
}

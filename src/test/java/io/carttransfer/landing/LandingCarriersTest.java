package io.carttransfer.landing;

import io.carttransfer.container.Container;
import io.carttransfer.container.OnJetty;

@OnJetty
class LandingCarriersTest extends LandingCarriersContract {

  LandingCarriersTest(Container container) {
    super(container);
  }
}

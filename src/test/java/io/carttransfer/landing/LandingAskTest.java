package io.carttransfer.landing;

import io.carttransfer.container.Container;
import io.carttransfer.container.OnJetty;

@OnJetty
class LandingAskTest extends LandingAskContract {

  LandingAskTest(Container container) {
    super(container);
  }
}

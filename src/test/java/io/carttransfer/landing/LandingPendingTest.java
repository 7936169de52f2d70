package io.carttransfer.landing;

import io.carttransfer.container.Container;
import io.carttransfer.container.OnJetty;

@OnJetty
class LandingPendingTest extends LandingPendingContract {

  LandingPendingTest(Container container) {
    super(container);
  }
}

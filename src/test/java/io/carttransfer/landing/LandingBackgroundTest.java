package io.carttransfer.landing;

import io.carttransfer.container.Container;
import io.carttransfer.container.OnJetty;

@OnJetty
class LandingBackgroundTest extends LandingBackgroundContract {

  LandingBackgroundTest(Container container) {
    super(container);
  }
}

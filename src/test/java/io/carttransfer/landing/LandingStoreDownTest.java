package io.carttransfer.landing;

import io.carttransfer.container.Container;
import io.carttransfer.container.OnJetty;

@OnJetty
class LandingStoreDownTest extends LandingStoreDownContract {

  LandingStoreDownTest(Container container) {
    super(container);
  }
}

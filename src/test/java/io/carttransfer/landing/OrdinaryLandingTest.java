package io.carttransfer.landing;

import io.carttransfer.container.Container;
import io.carttransfer.container.OnJetty;

@OnJetty
class OrdinaryLandingTest extends OrdinaryLandingContract {

  OrdinaryLandingTest(Container container) {
    super(container);
  }
}

package io.carttransfer.landing;

import io.carttransfer.container.Container;
import io.carttransfer.container.OnJetty;

@OnJetty
class LandingFormTest extends LandingFormContract {

  LandingFormTest(Container container) {
    super(container);
  }
}

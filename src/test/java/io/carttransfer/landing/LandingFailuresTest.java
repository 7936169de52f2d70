package io.carttransfer.landing;

import io.carttransfer.container.Container;
import io.carttransfer.container.OnJetty;

@OnJetty
class LandingFailuresTest extends LandingFailuresContract {

  LandingFailuresTest(Container container) {
    super(container);
  }
}

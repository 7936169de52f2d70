package io.carttransfer.landing;

import io.carttransfer.container.Container;
import io.carttransfer.container.OnJetty;

@OnJetty
class LandingSessionsTest extends LandingSessionsContract {

  LandingSessionsTest(Container container) {
    super(container);
  }
}

package io.carttransfer.landing;

import io.carttransfer.container.Container;
import io.carttransfer.container.OnJetty;

@OnJetty
class OrderLandingTest extends OrderLandingContract {

  OrderLandingTest(Container container) {
    super(container);
  }
}

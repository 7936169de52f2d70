package io.carttransfer;

import io.carttransfer.container.Container;
import io.carttransfer.container.OnJetty;

@OnJetty
class MainJobTest extends MainJobContract {

  MainJobTest(Container container) {
    super(container);
  }
}

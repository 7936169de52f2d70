package io.carttransfer.endpoint;

import io.carttransfer.container.Container;
import io.carttransfer.container.OnJetty;

@OnJetty
class EndpointLogTest extends EndpointLogContract {

  EndpointLogTest(Container container) {
    super(container);
  }
}

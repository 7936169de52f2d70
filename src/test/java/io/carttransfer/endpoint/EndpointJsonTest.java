package io.carttransfer.endpoint;

import io.carttransfer.container.Container;
import io.carttransfer.container.OnJetty;

@OnJetty
class EndpointJsonTest extends EndpointJsonContract {

  EndpointJsonTest(Container container) {
    super(container);
  }
}

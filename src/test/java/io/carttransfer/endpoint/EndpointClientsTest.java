package io.carttransfer.endpoint;

import io.carttransfer.container.Container;
import io.carttransfer.container.OnJetty;

@OnJetty
class EndpointClientsTest extends EndpointClientsContract {

  EndpointClientsTest(Container container) {
    super(container);
  }
}

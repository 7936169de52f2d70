package io.carttransfer.endpoint;

import io.carttransfer.container.Container;
import io.carttransfer.container.OnJetty;

@OnJetty
class EndpointContractTest extends EndpointContract {

  EndpointContractTest(Container container) {
    super(container);
  }
}

package io.carttransfer.endpoint;

import io.carttransfer.container.Container;
import io.carttransfer.container.OnTomcat9;

@OnTomcat9
class EndpointContractIT extends EndpointContract {

  EndpointContractIT(Container container) {
    super(container);
  }
}

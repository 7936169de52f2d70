package io.carttransfer.endpoint;

import io.carttransfer.container.Container;
import io.carttransfer.container.OnTomcat9;

@OnTomcat9
class EndpointClientsIT extends EndpointClientsContract {

  EndpointClientsIT(Container container) {
    super(container);
  }
}

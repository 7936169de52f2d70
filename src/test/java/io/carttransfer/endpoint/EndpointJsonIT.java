package io.carttransfer.endpoint;

import io.carttransfer.container.Container;
import io.carttransfer.container.OnTomcat9;

@OnTomcat9
class EndpointJsonIT extends EndpointJsonContract {

  EndpointJsonIT(Container container) {
    super(container);
  }
}

package io.carttransfer.endpoint;

import io.carttransfer.container.Container;
import io.carttransfer.container.OnTomcat9;

@OnTomcat9
class EndpointLogIT extends EndpointLogContract {

  EndpointLogIT(Container container) {
    super(container);
  }
}

package io.carttransfer.landing;

import io.carttransfer.container.Container;
import io.carttransfer.container.OnTomcat9;

@OnTomcat9
class OrderLandingIT extends OrderLandingContract {

  OrderLandingIT(Container container) {
    super(container);
  }
}

package io.carttransfer.landing;

import io.carttransfer.container.Container;
import io.carttransfer.container.OnTomcat9;

@OnTomcat9
class OrdinaryLandingIT extends OrdinaryLandingContract {

  OrdinaryLandingIT(Container container) {
    super(container);
  }
}

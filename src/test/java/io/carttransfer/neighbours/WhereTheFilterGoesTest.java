package io.carttransfer.neighbours;

import io.carttransfer.container.Container;
import io.carttransfer.container.OnJetty;

@OnJetty
class WhereTheFilterGoesTest extends WhereTheFilterGoesContract {

  WhereTheFilterGoesTest(Container container) {
    super(container);
  }
}

package io.carttransfer.neighbours;

import io.carttransfer.container.Container;
import io.carttransfer.container.OnJetty;

@OnJetty
class PathsTest extends PathsContract {

  PathsTest(Container container) {
    super(container);
  }
}

package io.carttransfer.neighbours;

import io.carttransfer.container.Container;
import io.carttransfer.container.OnTomcat9;

@OnTomcat9
class PathsIT extends PathsContract {

  PathsIT(Container container) {
    super(container);
  }
}

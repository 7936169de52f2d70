package io.carttransfer.matrix;

import java.nio.file.Path;

/**
 * Where a container is set up.
 *
 * @param row which one
 * @param base a folder for all that it writes
 * @param port of the loopback address, on which it listens
 */
record Site(Row row, Path base, int port) {

  /** Where its web application lies. */
  Path war() {
    return base.resolve("webapps/ROOT.war");
  }
}

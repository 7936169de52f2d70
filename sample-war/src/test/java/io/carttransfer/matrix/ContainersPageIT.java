package io.carttransfer.matrix;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The page that tells shops which containers were tried. */
class ContainersPageIT {

  @Test
  void itsTableIsTheMatrix() throws IOException {
    Path page = Path.of(System.getProperty("matrix.containers-page"));

    List<String> told =
        Files.readString(page)
            .lines()
            .dropWhile(line -> !line.startsWith("<!-- containers"))
            .takeWhile(line -> !line.startsWith("<!-- /containers"))
            .filter(line -> line.startsWith("| Tomcat") || line.startsWith("| Jetty"))
            .toList();

    assertEquals(Matrix.rows().stream().map(Row::cells).toList(), told);
  }
}

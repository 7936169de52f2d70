package io.carttransfer.matrix;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The lines of containers.csv. */
final class Matrix {

  private Matrix() {}

  static List<Row> rows() {
    try (InputStream in = Matrix.class.getResourceAsStream("/containers.csv")) {
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return text.lines().skip(1).map(Matrix::row).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The first line of a container, for the Java that runs the tests. */
  static Row row(String container, String versionStart) {
    return rows().stream()
        .filter(row -> row.container().equals(container))
        .filter(row -> row.version().startsWith(versionStart))
        .filter(row -> row.java() == 17)
        .findFirst()
        .orElseThrow();
  }

  private static Row row(String line) {
    String[] cells = line.split(",");
    return new Row(
        cells[0], cells[1], cells[2], cells[3], cells[4], Integer.parseInt(cells[5]), cells[6]);
  }
}

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
      return text.lines().skip(1).map(Row::parse).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A container as it comes, for the Java that runs the tests. */
  static Row row(String container, String versionStart) {
    return row(container, versionStart, 17);
  }

  /** A container as it comes. */
  static Row row(String container, String versionStart, int java) {
    return rows().stream()
        .filter(row -> row.container().equals(container))
        .filter(row -> row.version().startsWith(versionStart))
        .filter(row -> row.java() == java)
        .map(Row::asItComes)
        .findFirst()
        .orElseThrow();
  }
}

package io.carttransfer.matrix;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The same shop, unchanged, in every container that it is promised for: real distributions, each in
 * a process of its own, on the oldest and the newest Java that it runs on. Prints a line a row.
 */
class ContainerMatrixIT {

  static List<Row> rows() {
    return Matrix.rows();
  }

  @ParameterizedTest
  @MethodSource("rows")
  void doesTheMainJob(Row row, @TempDir(cleanup = CleanupMode.ON_SUCCESS) Path base)
      throws IOException {
    Path runtime = JavaRuntimes.find(row.java()).orElseGet(() -> leaveOut(row));
    long start = System.nanoTime();
    String result = "failed";
    try (Server server = Server.start(row, runtime, Shops.war(row, base), base)) {
      try {
        new MainJob(server.address()).run();
      } catch (AssertionError | RuntimeException e) {
        throw new AssertionError(e.getMessage() + "\n\n" + server.log(), e);
      }
      assertFalse(server.log().contains("SEVERE"), server.log());
      result = "ok";
    } finally {
      System.out.println(row.line(result, (System.nanoTime() - start) / 1e9));
    }
  }

  private static Path leaveOut(Row row) {
    String line = row.line("left out", 0) + ": no JAVA_" + row.java() + "_HOME";
    System.out.println(line);
    if ("true".equals(System.getenv("CI"))) {
      fail(line);
    }
    return Assumptions.abort(line);
  }
}

package io.carttransfer.harness.container;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The unpacked form of a {@link WebApp}. */
public final class WebAppFiles {

  private WebAppFiles() {}

  /** Writes web.xml and the application's own files below {@code root}. */
  public static void write(WebApp app, String webXml, Path root) throws IOException {
    write(root, "/WEB-INF/web.xml", webXml);
    for (var file : app.files().entrySet()) {
      write(root, file.getKey(), file.getValue());
    }
  }

  private static void write(Path root, String path, String text) throws IOException {
    Path file = root.resolve(path.substring(1));
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  /** Deletes a folder and all that is in it. */
  public static void delete(Path folder) {
    try (Stream<Path> all = Files.walk(folder)) {
      List<Path> deepestFirst = all.sorted(Comparator.reverseOrder()).collect(Collectors.toList());
      for (Path path : deepestFirst) {
        Files.deleteIfExists(path);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

package io.carttransfer.page;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;

/**
 * A script or a style sheet in the plug-in's jar. It is written for readers; pages get it inline,
 * without indentation and comments.
 */
public final class PageFile {

  private PageFile() {}

  /**
   * Reads a file; its comments must be on lines of their own.
   *
   * @param beside the class next to which the file is
   * @throws IllegalStateException if it is not in the jar
   */
  public static String compact(Class<?> beside, String name) {
    try (InputStream in = beside.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("the plug-in's jar is incomplete: " + name);
      }
      return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
          .lines()
          .map(String::trim)
          .filter(line -> !line.isEmpty() && !line.startsWith("//"))
          .filter(line -> !line.startsWith("/*") && !line.startsWith("*"))
          .collect(Collectors.joining("\n"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

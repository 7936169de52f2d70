package io.carttransfer.report;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** The page's static files, in the jar next to this class. Thread-safe. */
final class StaticFiles {

  private static final String[][] FILES = {
    {"/", "report.html", "text/html;charset=UTF-8"},
    {"/report.js", "report.js", "text/javascript;charset=UTF-8"},
    {"/report.css", "report.css", "text/css;charset=UTF-8"},
    {"/icon.svg", "icon.svg", "image/svg+xml"},
  };

  /** The file at a path below the servlet. */
  Optional<File> at(String path) throws IOException {
    for (String[] file : FILES) {
      if (file[0].equals(path)) {
        return Optional.of(new File(file[2], read(file[1])));
      }
    }
    return path.equals("/troubleshooting.html") ? Optional.of(help()) : Optional.empty();
  }

  private static File help() throws IOException {
    String text = new String(read("troubleshooting.md"), StandardCharsets.UTF_8);
    return new File("text/html;charset=UTF-8", Help.page(text).getBytes(StandardCharsets.UTF_8));
  }

  private static byte[] read(String name) throws IOException {
    try (InputStream in = StaticFiles.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IOException(name + " is not in the jar");
      }
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      byte[] some = new byte[8192];
      for (int length = in.read(some); length >= 0; length = in.read(some)) {
        bytes.write(some, 0, length);
      }
      return bytes.toByteArray();
    }
  }

  /** A file and its type. */
  static final class File {

    private final String type;
    private final byte[] bytes;

    private File(String type, byte[] bytes) {
      this.type = type;
      this.bytes = bytes;
    }

    String type() {
      return type;
    }

    byte[] bytes() {
      return bytes.clone();
    }
  }
}

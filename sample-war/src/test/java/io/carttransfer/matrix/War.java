package io.carttransfer.matrix;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/** Reads and writes WAR files. */
public final class War {

  private War() {}

  /** Copies a WAR and changes the text of the files in it whose names fit. */
  static Path copy(Path war, Path copy, Predicate<String> names, UnaryOperator<String> change)
      throws IOException {
    try (ZipOutputStream to = open(copy)) {
      copyEntries(war, to, names, change);
    }
    return copy;
  }

  /** Copies a WAR and puts all jars of a folder into it. */
  static Path withLibraries(Path war, Path copy, Path jars) throws IOException {
    try (ZipOutputStream to = open(copy);
        Stream<Path> files = Files.list(jars)) {
      copyEntries(war, to, name -> false, UnaryOperator.identity());
      for (Path jar : (Iterable<Path>) files::iterator) {
        to.putNextEntry(new ZipEntry("WEB-INF/lib/" + jar.getFileName()));
        Files.copy(jar, to);
        to.closeEntry();
      }
    }
    return copy;
  }

  /** A file that is read once is not worth packing tightly. */
  private static ZipOutputStream open(Path war) throws IOException {
    ZipOutputStream to = new ZipOutputStream(Files.newOutputStream(war));
    to.setLevel(Deflater.NO_COMPRESSION);
    return to;
  }

  private static void copyEntries(
      Path war, ZipOutputStream to, Predicate<String> names, UnaryOperator<String> change)
      throws IOException {
    try (ZipFile from = new ZipFile(war.toFile())) {
      for (ZipEntry entry : Collections.list(from.entries())) {
        to.putNextEntry(new ZipEntry(entry.getName()));
        try (InputStream in = from.getInputStream(entry)) {
          if (names.test(entry.getName())) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            to.write(change.apply(text).getBytes(StandardCharsets.UTF_8));
          } else {
            in.transferTo(to);
          }
        }
        to.closeEntry();
      }
    }
  }

  /** Unpacks a WAR into a folder. */
  public static void unpack(Path war, Path folder) throws IOException {
    try (ZipFile from = new ZipFile(war.toFile())) {
      for (ZipEntry entry : Collections.list(from.entries())) {
        Path file = folder.resolve(entry.getName());
        if (!entry.isDirectory()) {
          Files.createDirectories(file.getParent());
          try (InputStream in = from.getInputStream(entry)) {
            Files.copy(in, file);
          }
        }
      }
    }
  }

  /** Packs all files of a folder. */
  static Path pack(Path folder, Path war) throws IOException {
    try (ZipOutputStream to = open(war);
        Stream<Path> files = Files.walk(folder)) {
      for (Path file : (Iterable<Path>) files.filter(Files::isRegularFile)::iterator) {
        to.putNextEntry(new ZipEntry(folder.relativize(file).toString().replace('\\', '/')));
        Files.copy(file, to);
        to.closeEntry();
      }
    }
    return war;
  }
}

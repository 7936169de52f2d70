package io.carttransfer.harness.container;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** The files in a jar. */
public final class Jar {

  private static final String CLASS = ".class";

  private final Map<String, byte[]> files;

  private Jar(Map<String, byte[]> files) {
    this.files = files;
  }

  public static Jar at(Path path) {
    Map<String, byte[]> files = new LinkedHashMap<>();
    try (ZipFile zip = new ZipFile(path.toFile())) {
      for (ZipEntry entry : Collections.list(zip.entries())) {
        if (!entry.isDirectory()) {
          try (InputStream in = zip.getInputStream(entry)) {
            files.put(entry.getName(), in.readAllBytes());
          }
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new Jar(files);
  }

  public List<String> fileNames() {
    return List.copyOf(files.keySet());
  }

  public List<String> classNames() {
    return files.keySet().stream()
        .filter(name -> name.endsWith(CLASS))
        .map(name -> name.substring(0, name.length() - CLASS.length()).replace('/', '.'))
        .toList();
  }

  /** A file's text. */
  public String text(String fileName) {
    return new String(files.get(fileName), StandardCharsets.UTF_8);
  }

  /** A class file. */
  public byte[] bytesOf(String className) {
    return files.get(className.replace('.', '/') + CLASS);
  }

  /** The version of its format: 52 is Java 8. */
  public int formatOf(String className) {
    try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytesOf(className)))) {
      in.skipBytes(6);
      return in.readUnsignedShort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Class files that hold this text. */
  public List<String> classesHolding(String text) {
    return files.entrySet().stream()
        .filter(file -> file.getKey().endsWith(CLASS))
        .filter(file -> new String(file.getValue(), StandardCharsets.ISO_8859_1).contains(text))
        .map(Map.Entry::getKey)
        .toList();
  }
}

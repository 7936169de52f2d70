package io.carttransfer.harness.container;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** The files in a jar, and in the archives in it. */
public final class Jar {

  private static final String CLASS = ".class";

  private final Map<String, byte[]> files;

  private Jar(Map<String, byte[]> files) {
    this.files = files;
  }

  public static Jar at(Path path) {
    Map<String, byte[]> files = new LinkedHashMap<>();
    try (InputStream in = Files.newInputStream(path)) {
      read(in, files);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new Jar(files);
  }

  private static void read(InputStream archive, Map<String, byte[]> files) throws IOException {
    ZipInputStream zip = new ZipInputStream(archive);
    for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
      if (!entry.isDirectory()) {
        byte[] file = zip.readAllBytes();
        files.put(entry.getName(), file);
        if (entry.getName().endsWith(".jar")) {
          read(new ByteArrayInputStream(file), files);
        }
      }
    }
  }

  /** The same without a class. */
  public Jar without(String className) {
    Map<String, byte[]> others = new LinkedHashMap<>(files);
    others.remove(className.replace('.', '/') + CLASS);
    return new Jar(others);
  }

  /** Writes all files into a folder. */
  void unpack(Path folder) throws IOException {
    for (Map.Entry<String, byte[]> file : files.entrySet()) {
      Path path = folder.resolve(file.getKey());
      Files.createDirectories(path.getParent());
      Files.write(path, file.getValue());
    }
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

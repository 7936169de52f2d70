package io.carttransfer.check;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * Loads the checker's classes from an archive in the jar. Classes that are compressed together take
 * two thirds of the space, and no shop needs these at run time.
 */
final class ArchivedClasses extends ClassLoader {

  private final Map<String, byte[]> files = new HashMap<>();

  /**
   * @param archive is read and closed; null if the classes are next to this one
   */
  ArchivedClasses(InputStream archive) throws IOException {
    super(ArchivedClasses.class.getClassLoader());
    if (archive != null) {
      try (ZipInputStream zip = new ZipInputStream(archive)) {
        for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
          files.put(entry.getName(), bytes(zip));
        }
      }
    }
  }

  private static byte[] bytes(InputStream in) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    byte[] part = new byte[8192];
    for (int count = in.read(part); count >= 0; count = in.read(part)) {
      out.write(part, 0, count);
    }
    return out.toByteArray();
  }

  @Override
  protected Class<?> findClass(String name) throws ClassNotFoundException {
    byte[] file = files.get(name.replace('.', '/') + ".class");
    if (file == null) {
      throw new ClassNotFoundException(name);
    }
    return defineClass(name, file, 0, file.length);
  }
}

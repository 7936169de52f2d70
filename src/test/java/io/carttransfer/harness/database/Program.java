package io.carttransfer.harness.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** The engines that tests start, where they are installed. */
public enum Program {
  POSTGRESQL("postgresql", "/usr/lib/postgresql", "*/bin/postgres"),
  MARIADB("mariadb-server", "/usr/sbin", "mariadbd"),
  REDIS("redis-server", "/usr/bin", "redis-server"),
  /**
   * Of Debian's backports: VALKEY_HOME is the folder into which they were unpacked, if they were.
   */
  VALKEY(
      "valkey-server",
      System.getenv().getOrDefault("VALKEY_HOME", "") + "/usr/bin",
      "valkey-server");

  private final String debianPackage;
  private final Path folder;
  private final String pattern;

  Program(String debianPackage, String folder, String pattern) {
    this.debianPackage = debianPackage;
    this.folder = Path.of(folder);
    this.pattern = pattern;
  }

  public String debianPackage() {
    return debianPackage;
  }

  /** Where it is, or none when it is not installed. */
  public Optional<Path> find() {
    int slash = pattern.indexOf('/');
    if (slash < 0) {
      return Optional.of(folder.resolve(pattern)).filter(Files::isExecutable);
    }
    if (!Files.isDirectory(folder)) {
      return Optional.empty();
    }
    try (DirectoryStream<Path> versions = Files.newDirectoryStream(folder)) {
      for (Path version : versions) {
        Path program = version.resolve(pattern.substring(slash + 1));
        if (Files.isExecutable(program)) {
          return Optional.of(program);
        }
      }
      return Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public Path path() {
    return find()
        .orElseThrow(
            () -> new IllegalStateException("not installed, Debian's package: " + debianPackage));
  }
}

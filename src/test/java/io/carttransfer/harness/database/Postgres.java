package io.carttransfer.harness.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A real PostgreSQL, started once for all tests of a run. */
public final class Postgres implements Outages {

  private static Postgres shared;

  private final DatabaseServer server = new DatabaseServer();

  private Postgres() {
    Path data = server.folder().resolve("data");
    giveFolderAway();
    String bin = Program.POSTGRESQL.path().getParent().toString();
    server.run(
        unprivileged(
            bin + "/initdb",
            "-D",
            data.toString(),
            "-U",
            "shop",
            "-A",
            "trust",
            "-E",
            "UTF8",
            "--no-sync"));
    server.start(
        unprivileged(
            bin + "/postgres",
            "-D",
            data.toString(),
            "-p",
            "" + server.port(),
            "-h",
            "127.0.0.1",
            "-c",
            "unix_socket_directories=",
            "-c",
            "fsync=off",
            "-c",
            "synchronous_commit=off"),
        () -> {
          DriverManager.getConnection(url(server.port(), "")).close();
          return null;
        });
  }

  public static synchronized Postgres shared() {
    if (shared == null) {
      shared = new Postgres();
      Scripts.run(shared.url(), "postgresql.sql");
    }
    return shared;
  }

  public int port() {
    return server.port();
  }

  /** A database with the tables. */
  public String url() {
    return url(server.port(), "");
  }

  /** The same through another port, with more parameters. */
  public String url(int port, String parameters) {
    return "jdbc:postgresql://127.0.0.1:" + port + "/postgres?user=shop" + parameters;
  }

  /** A schema without the tables. */
  public String urlWithoutTables() {
    return url(server.port(), "&currentSchema=nothing");
  }

  @Override
  public void stop() {
    // The fast way: open connections are cut.
    server.stop("INT");
  }

  @Override
  public void start() {
    server.start();
  }

  @Override
  public void freeze() {
    server.freeze();
  }

  @Override
  public void thaw() {
    server.thaw();
  }

  /** It refuses to run as root. */
  private static List<String> unprivileged(String... command) {
    List<String> whole = new ArrayList<>();
    if (DatabaseServer.isRoot()) {
      whole.addAll(
          Arrays.asList("setpriv", "--reuid=postgres", "--regid=postgres", "--clear-groups"));
    }
    whole.addAll(Arrays.asList(command));
    return whole;
  }

  private void giveFolderAway() {
    if (DatabaseServer.isRoot()) {
      try {
        Path folder = server.folder();
        Files.setOwner(
            folder,
            folder
                .getFileSystem()
                .getUserPrincipalLookupService()
                .lookupPrincipalByName("postgres"));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}

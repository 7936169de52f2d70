package io.carttransfer.harness.shops.catalogues;

/** Gives connections. */
public final class Db {

  private Db() {}

  public static Connection connect() {
    return new Connection();
  }

  /** Finds nothing any more once it is closed. */
  public static final class Connection implements AutoCloseable {

    private boolean closed;

    boolean isClosed() {
      return closed;
    }

    @Override
    public void close() {
      closed = true;
    }
  }
}

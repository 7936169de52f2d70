package io.carttransfer.harness.database;

/** What an engine can be made to do to those who depend on it. */
public interface Outages {

  /** Stops it in good order, as for maintenance; what it has taken is kept. */
  void stop();

  /** Starts it again on the same port; returns when it answers. */
  void start();

  /** It falls silent: connections stay open and nothing is answered until {@link #thaw()}. */
  void freeze();

  void thaw();
}

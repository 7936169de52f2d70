package io.carttransfer.harness.database;

import io.carttransfer.store.RedisSetup;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/** What this package logs while it is open. */
public final class LogLines extends Handler implements AutoCloseable {

  private final Logger logger = Logger.getLogger(RedisSetup.class.getPackageName());
  private final List<String> lines = new ArrayList<>();

  public LogLines() {
    logger.addHandler(this);
  }

  public synchronized List<String> lines() {
    return new ArrayList<>(lines);
  }

  @Override
  public synchronized void publish(LogRecord line) {
    lines.add(line.getLevel() + " " + line.getMessage());
  }

  @Override
  public void flush() {}

  @Override
  public void close() {
    logger.removeHandler(this);
  }
}

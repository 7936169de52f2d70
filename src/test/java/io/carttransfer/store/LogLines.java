package io.carttransfer.store;

import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/** What this package logs while it is open. */
final class LogLines extends Handler implements AutoCloseable {

  private final Logger logger = Logger.getLogger(RedisSetup.class.getPackageName());
  private final List<String> lines = new ArrayList<>();

  LogLines() {
    logger.addHandler(this);
  }

  synchronized List<String> lines() {
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

package io.carttransfer.harness.tags;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/** What the plug-in logs while this is open. */
public final class Logged extends Handler implements AutoCloseable {

  private static final Logger PLUG_IN = Logger.getLogger("io.carttransfer");

  private final List<LogRecord> records = new CopyOnWriteArrayList<>();

  public Logged() {
    PLUG_IN.addHandler(this);
  }

  /** How often something was logged at this level whose message has this part. */
  public int count(Level level, String part) {
    return (int)
        records.stream()
            .filter(line -> line.getLevel().equals(level) && line.getMessage().contains(part))
            .count();
  }

  public List<String> messages() {
    return records.stream().map(LogRecord::getMessage).toList();
  }

  @Override
  public void publish(LogRecord line) {
    records.add(line);
  }

  @Override
  public void flush() {}

  @Override
  public void close() {
    PLUG_IN.removeHandler(this);
  }
}

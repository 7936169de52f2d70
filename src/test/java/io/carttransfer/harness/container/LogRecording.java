package io.carttransfer.harness.container;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;

/** Keeps what this JVM logs, from FINE for the plug-in and from INFO for the rest. Thread-safe. */
public final class LogRecording extends Handler {

  private static final Logger ROOT = Logger.getLogger("");
  private static final Logger PLUG_IN = Logger.getLogger("io.carttransfer");

  private final StringBuilder text = new StringBuilder();
  private final SimpleFormatter messages = new SimpleFormatter();

  public void begin() {
    PLUG_IN.setLevel(Level.FINE);
    ROOT.addHandler(this);
  }

  public void end() {
    ROOT.removeHandler(this);
  }

  @Override
  public synchronized void publish(LogRecord record) {
    text.append(record.getLevel().getName())
        .append(' ')
        .append(record.getLoggerName())
        .append(' ')
        .append(messages.formatMessage(record))
        .append('\n');
    if (record.getThrown() != null) {
      StringWriter trace = new StringWriter();
      record.getThrown().printStackTrace(new PrintWriter(trace, true));
      text.append(trace);
    }
  }

  public synchronized String text() {
    return text.toString();
  }

  public synchronized void forget() {
    text.setLength(0);
  }

  @Override
  public void flush() {}

  @Override
  public void close() {}
}

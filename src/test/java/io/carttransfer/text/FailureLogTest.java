package io.carttransfer.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is logged of something that was thrown, and how often. */
class FailureLogTest {

  private final List<LogRecord> records = new ArrayList<>();
  private final Logger logger = Logger.getAnonymousLogger();
  private long nanos = Long.MAX_VALUE - 10;
  private final FailureLog log = new FailureLog(logger, () -> nanos);

  FailureLogTest() {
    logger.setUseParentHandlers(false);
    logger.addHandler(
        new Handler() {
          @Override
          public void publish(LogRecord record) {
            records.add(record);
          }

          @Override
          public void flush() {}

          @Override
          public void close() {}
        });
  }

  private LogRecord logged(Throwable cause) {
    log.log(Level.WARNING, "it failed", cause);
    return records.get(records.size() - 1);
  }

  private static String trace(LogRecord record) {
    StringWriter text = new StringWriter();
    record.getThrown().printStackTrace(new PrintWriter(text, true));
    return text.toString();
  }

  private static Throwable outage(String message) {
    return new IllegalStateException(message, new UnsupportedOperationException(message));
  }

  @Test
  void theStackTraceComesOnceAMinute() {
    LogRecord first = logged(outage("down"));
    nanos += Duration.ofSeconds(60).toNanos() - 1;
    LogRecord second = logged(outage("down"));
    nanos += 1;
    LogRecord third = logged(outage("down"));
    LogRecord fourth = logged(outage("down"));

    assertNotNull(first.getThrown());
    assertNull(second.getThrown());
    assertEquals("it failed", second.getMessage());
    assertNotNull(third.getThrown());
    assertNull(fourth.getThrown());
    assertEquals(4, records.size());
  }

  @Test
  void anotherMessageOfTheSameKindIsOnTheLine() {
    List<LogRecord> lines = new ArrayList<>();
    for (int i = 1; i <= 3; i++) {
      lines.add(logged(outage("no \"article\" " + Math.max(2, i))));
    }

    assertNotNull(lines.get(0).getThrown());
    assertNull(lines.get(1).getThrown());
    assertEquals("it failed", lines.get(1).getMessage());
    assertNull(lines.get(2).getThrown());
    assertEquals(
        "it failed cause=\"java.lang.IllegalStateException: no 'article' 3\"",
        lines.get(2).getMessage());
  }

  @Test
  void anotherKindHasItsOwnStackTrace() {
    logged(outage("down"));

    assertNotNull(logged(new IllegalStateException("down")).getThrown());
    assertNotNull(logged(new IllegalStateException("down", new ArithmeticException())).getThrown());
  }

  @Test
  void whatHasNoStackTraceIsOneLine() {
    class Full extends Exception {
      Full() {
        super("The store is full.", null, true, false);
      }
    }

    LogRecord first = logged(new Full());
    LogRecord second = logged(new Full());

    assertNull(first.getThrown());
    assertTrue(first.getMessage().endsWith("Full: The store is full.\""), first.getMessage());
    assertEquals("it failed", second.getMessage());
  }

  @Test
  void manyKindsLeaveItSmallAndTheLatestAreKnown() {
    for (int i = 0; i < 1000; i++) {
      Throwable thrown = new IllegalStateException("x");
      thrown.setStackTrace(new StackTraceElement[] {new StackTraceElement("C", "m", "C.java", i)});
      assertNotNull(logged(thrown).getThrown());
    }
    Throwable last = new IllegalStateException("x");
    last.setStackTrace(new StackTraceElement[] {new StackTraceElement("C", "m", "C.java", 999)});
    Throwable early = new IllegalStateException("x");
    early.setStackTrace(new StackTraceElement[] {new StackTraceElement("C", "m", "C.java", 1)});

    assertNull(logged(last).getThrown());
    assertNotNull(logged(early).getThrown());
  }

  @Test
  void aLoggerThatIsOffCountsNothing() {
    logger.setLevel(Level.OFF);
    log.log(Level.WARNING, "it failed", outage("down"));
    FailureLog.logWhole(logger, Level.WARNING, "it failed", outage("down"));
    logger.setLevel(Level.INFO);

    assertEquals(0, records.size());
    assertNotNull(logged(outage("down")).getThrown());
  }

  static List<String> hostile() {
    return List.of(
        "${jndi:ldap://x}",
        "a\rWARNING forged",
        "a\nWARNING forged",
        "a\u2028forged",
        "a\u2029forged",
        "a\u0085forged",
        "a\u001b[31mred",
        "a\u009b31mred",
        "a\u202eesrever",
        "$${jndi:x}",
        "a\u0000");
  }

  @ParameterizedTest
  @MethodSource("hostile")
  void nothingThatAMessageRepeatsReachesTheLogAsItIs(String hostile) {
    Throwable deep = new IllegalStateException(hostile);
    Throwable cause = new RuntimeException("of " + hostile, deep);
    Throwable thrown = new Exception("while " + hostile, cause);
    thrown.addSuppressed(new Exception("closing " + hostile, new Exception("at " + hostile)));

    String trace = trace(logged(thrown));

    assertFalse(trace.contains(hostile), trace);
    for (String line : trace.split("\\R")) {
      assertTrue(
          line.matches(
              "(\\s+at .*|\\s+\\.\\.\\. \\d+ more|\\s*(Caused by|Suppressed): java.*|java.*)"),
          line);
    }
    assertEquals(5, trace.split(": (of |while |closing |at )?[a$\\\\]", -1).length - 1, trace);
  }

  @Test
  void aTraceHasTheNamesAndPlacesOfTheOriginals() {
    Throwable thrown = outage("größer – 5 € {0} %s");

    String trace = trace(logged(thrown));

    StringWriter original = new StringWriter();
    thrown.printStackTrace(new PrintWriter(original, true));
    assertEquals(original.toString(), trace);
  }

  @Test
  void circlesAndEndlessChainsEnd() {
    Exception one = new Exception("one");
    Exception two = new Exception("two", one);
    one.initCause(two);
    two.addSuppressed(one);
    Throwable chain = new Exception("end");
    for (int i = 0; i < 2_000; i++) {
      chain = new Exception("more", chain);
    }

    assertTrue(trace(logged(one)).contains("Caused by: java.lang.Exception: two"));
    assertTrue(trace(logged(chain)).length() < 1_000_000);
  }

  @Test
  void anExceptionThatThrowsWhenItIsAskedIsLoggedAllTheSame() {
    class Broken extends RuntimeException {
      @Override
      public String getMessage() {
        throw new IllegalStateException();
      }

      @Override
      public synchronized Throwable getCause() {
        throw new StackOverflowError();
      }
    }

    assertEquals(Broken.class.getName(), logged(new Broken()).getThrown().toString());
  }

  @Test
  void aLongMessageIsCut() {
    assertTrue(logged(new Exception("x".repeat(1_000_000))).getThrown().toString().length() < 5000);
  }
}

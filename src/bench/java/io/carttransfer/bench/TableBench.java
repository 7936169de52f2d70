package io.carttransfer.bench;

import io.carttransfer.binding.BindingRows;
import io.carttransfer.store.StoreRows;
import java.nio.file.Path;
import java.util.Locale;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;

/**
 * The table of docs/performance.md:
 *
 * <pre>mvn -Pbench                      some six minutes
 * mvn -Pbench -Dbench.pace=long    half an hour, for figures that are to be written down
 * mvn -Pbench -Dbench.only=reader  one part</pre>
 */
final class TableBench {

  private static final Logger OURS = Logger.getLogger("io.carttransfer");

  private static final String CONSTANT = "/constant";
  private static final String HAND_MADE = "/hand-made";
  private static final String IDLE = "/idle/cart-transfer";
  private static final String EXPRESSIONS = "/cart-transfer";

  private final String only = System.getProperty("bench.only", "");
  private final Pace pace =
      Pace.valueOf(System.getProperty("bench.pace", "short").toUpperCase(Locale.ROOT));
  private final Table table = new Table(pace);

  /** A part of the table, by the word that {@code bench.only} knows it by. */
  private interface Part {
    void add() throws Exception;
  }

  @Test
  void table() throws Exception {
    part("reader", () -> ReaderRows.addTo(table));
    part("binding", () -> new BindingRows().addTo(table));
    part("filter", this::filter);
    part("stores", () -> new StoreRows().addTo(table));
    part("tomcat", () -> endpoint("Tomcat 10.1", Server.tomcat()));
    part("jetty", () -> endpoint("Jetty 12.1", Server.jetty()));
    table.write(Path.of(System.getProperty("bench.json")));
  }

  private void part(String word, Part part) throws Exception {
    if (only.isEmpty() || only.contains(word)) {
      OURS.setLevel(Level.WARNING);
      part.add();
    }
  }

  private void filter() throws Exception {
    try (FilterRows rows = new FilterRows()) {
      OURS.setLevel(Level.WARNING);
      rows.addTo(table);
    }
  }

  private void endpoint(String container, Server server) throws Exception {
    try (server) {
      for (String path : new String[] {CONSTANT, HAND_MADE, IDLE, EXPRESSIONS}) {
        Requests.bag(server.address(), path, 20).warmUp();
      }
      for (int lines : new int[] {3, 20, 200}) {
        table.add(
            new Group("endpoint in " + container + ", " + lines + " lines")
                .row("constant answer", Requests.bag(server.address(), CONSTANT, lines))
                .row("hand-made servlet", Requests.bag(server.address(), HAND_MADE, lines))
                .row(
                    "cart.class that does nothing",
                    Requests.bag(server.address(), IDLE, lines),
                    "constant answer")
                .row(
                    "look-ups by expressions",
                    Requests.bag(server.address(), EXPRESSIONS, lines),
                    "hand-made servlet"));
      }
    }
  }
}

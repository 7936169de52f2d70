package io.carttransfer.ledger;

import io.carttransfer.database.Database;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads references from {@code cart_transfer_step}. Thread-safe. */
final class LedgerReader {

  private static final String NEWEST = "SELECT MAX(first_at) FROM cart_transfer_step";
  private static final long FIRST_WINDOW = 3_600_000;
  private static final int BATCH = 200;
  private static final int MOST_BATCHES = 60;

  /** The reference's steps by one statement. */
  Optional<History> find(Connection connection, String reference) throws SQLException {
    return histories(connection, Collections.singleton(reference)).values().stream().findFirst();
  }

  /**
   * Reads matching rows, newest first, until enough references are found. Without a search text it
   * reads growing windows of time, so that no engine sorts more than necessary.
   */
  Listing list(Connection connection, Selection selection) throws SQLException {
    Map<String, History> found = new LinkedHashMap<>();
    Candidate last = begin(connection, selection);
    long span = FIRST_WINDOW;
    long from = selection.text() == null ? Math.max(0, last.at() - span) : 0;
    for (int i = 0; i < MOST_BATCHES; i++) {
      Selection rest = selection.before(last.at(), last.reference());
      List<Candidate> batch = new CandidateQuery(connection, rest, from, BATCH).read();
      Map<String, History> histories = histories(connection, references(batch, found));
      for (Candidate candidate : batch) {
        last = candidate;
        History history = histories.get(candidate.reference());
        if (history != null
            && isWanted(selection, candidate, history)
            && found.putIfAbsent(candidate.reference(), history) == null
            && found.size() == selection.limit()) {
          return listing(found, true, last);
        }
      }
      if (batch.size() < BATCH && from == 0) {
        return listing(found, false, last);
      }
      if (batch.size() < BATCH) {
        last = new Candidate(from, "");
        span *= 4;
        from = Math.max(0, from - span);
      }
    }
    return listing(found, true, last);
  }

  /** Just after the newest row, unless the selection begins before that. */
  private static Candidate begin(Connection connection, Selection selection) throws SQLException {
    if (selection.beforeAt() < Long.MAX_VALUE) {
      return new Candidate(selection.beforeAt(), selection.beforeReference());
    }
    try (PreparedStatement select = Database.prepare(connection, NEWEST);
        ResultSet row = select.executeQuery()) {
      row.next();
      return new Candidate(row.getLong(1) + 1, "");
    }
  }

  private static boolean isWanted(Selection selection, Candidate candidate, History history) {
    return selection.place(history) == candidate.at() && selection.admits(history);
  }

  private static Listing listing(Map<String, History> found, boolean more, Candidate last) {
    return new Listing(new ArrayList<>(found.values()), more, last.at(), last.reference());
  }

  private static Set<String> references(List<Candidate> batch, Map<String, History> found) {
    Set<String> references = new LinkedHashSet<>();
    for (Candidate candidate : batch) {
      if (!found.containsKey(candidate.reference())) {
        references.add(candidate.reference());
      }
    }
    return references;
  }

  /** The histories of these references, by one statement. */
  static Map<String, History> histories(Connection connection, Collection<String> references)
      throws SQLException {
    if (references.isEmpty()) {
      return Collections.emptyMap();
    }
    String marks = String.join(", ", Collections.nCopies(references.size(), "?"));
    String sql =
        "SELECT "
            + LedgerTable.COLUMNS
            + " FROM cart_transfer_step s WHERE s.reference IN ("
            + marks
            + ")";
    Map<String, List<Step>> steps = new LinkedHashMap<>();
    try (PreparedStatement select = Database.prepare(connection, sql)) {
      int index = 0;
      for (String reference : references) {
        select.setString(++index, LedgerTable.reference(reference));
      }
      try (ResultSet rows = select.executeQuery()) {
        while (rows.next()) {
          Step step = LedgerTable.read(rows);
          steps.computeIfAbsent(step.reference(), r -> new ArrayList<>()).add(step);
        }
      }
    }
    Map<String, History> histories = new LinkedHashMap<>();
    steps.forEach((reference, all) -> histories.put(reference, new History(all)));
    return histories;
  }
}

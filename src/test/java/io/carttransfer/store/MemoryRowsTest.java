package io.carttransfer.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Rows in memory, and what they say that they take. */
class MemoryRowsTest {

  private final MemoryRows rows = new MemoryRows();

  /** Keys may differ in any of their bytes. */
  private static byte[] key(int at) {
    byte[] key = new byte[16];
    key[at] = 1;
    return key;
  }

  @Test
  void aRowTakesItsEntryAndItsArrayInSteps() {
    assertEquals(100, MemoryRows.bytes(0));
    assertEquals(108, MemoryRows.bytes(1));
    assertEquals(108, MemoryRows.bytes(8));
    assertEquals(116, MemoryRows.bytes(9));
  }

  @Test
  void whatIsPutReplacedAndDroppedIsCounted() {
    rows.put(key(0), 10, new byte[8]);
    rows.put(key(1), 20, new byte[16]);
    long both = MemoryRows.bytes(16) + MemoryRows.bytes(24);
    assertEquals(both, rows.bytes());

    rows.put(key(0), 30, new byte[0]);
    assertEquals(MemoryRows.bytes(8) + MemoryRows.bytes(24), rows.bytes());

    assertFalse(rows.dropOldest(29, 10), "not of that age yet");
    assertTrue(rows.dropOldest(30, 10));
    assertNull(rows.get(key(1)), "the oldest went, as the other was put anew");
    assertEquals(MemoryRows.bytes(8), rows.bytes());

    rows.clear();
    assertEquals(0, rows.bytes());
    assertNull(rows.get(key(0)));
    assertFalse(rows.dropOldest(Long.MAX_VALUE, 0));
  }

  @Test
  void keysThatDifferAnywhereAreTwo() {
    Set<Integer> lengths = new HashSet<>();
    for (int at = 0; at < 16; at++) {
      rows.put(key(at), 0, new byte[at]);
    }
    for (int at = 0; at < 16; at++) {
      MemoryRows.Row row = rows.get(key(at));
      assertNotNull(row);
      lengths.add(row.content().remaining());
      assertEquals(5, row.age(5));
    }

    assertEquals(16, lengths.size());
    assertNull(rows.get(new byte[16]));
  }
}

package io.carttransfer.store;

import java.nio.ByteBuffer;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Rows of bytes in memory under keys of 128 bits, oldest first, with their age and the heap that
 * they use. Not thread-safe.
 */
final class MemoryRows {

  /**
   * The heap of a row besides its array, on a heap below 32 GB: 40 bytes for the entry of the map,
   * 32 for the key, and at most 12 for the slots of the map's table.
   */
  private static final int ENTRY_BYTES = 84;

  private static final int ARRAY_HEADER = 16;

  private final Map<Key, byte[]> rows = new LinkedHashMap<>();
  private long bytes;

  /** The heap that a row of this length would use. */
  static long bytes(int length) {
    return ENTRY_BYTES + (ARRAY_HEADER + length + 7 & ~7);
  }

  int size() {
    return rows.size();
  }

  /** The heap that all rows use. */
  long bytes() {
    return bytes;
  }

  /**
   * Adds a row after all others, replacing one with the same key.
   *
   * @param key up to 16 bytes
   * @param now the time, in nanoseconds of the clock that all rows share
   */
  void put(byte[] key, long now, byte[] content) {
    byte[] row = ByteBuffer.allocate(Long.BYTES + content.length).putLong(now).put(content).array();
    Key rowKey = new Key(key);
    byte[] old = rows.remove(rowKey);
    rows.put(rowKey, row);
    bytes += bytes(row.length) - (old == null ? 0 : bytes(old.length));
  }

  /** The row with this key, positioned at its content, or null. */
  @Nullable Row get(byte[] key) {
    byte[] row = rows.get(new Key(key));
    return row == null ? null : new Row(ByteBuffer.wrap(row));
  }

  /** Removes the oldest row if it has reached this age; returns whether it did. */
  boolean dropOldest(long now, long age) {
    Iterator<byte[]> oldest = rows.values().iterator();
    if (!oldest.hasNext()) {
      return false;
    }
    byte[] row = oldest.next();
    if (new Row(ByteBuffer.wrap(row)).age(now) < age) {
      return false;
    }
    oldest.remove();
    bytes -= bytes(row.length);
    return true;
  }

  void clear() {
    rows.clear();
    bytes = 0;
  }

  /** One row: its time, followed by its content. */
  static final class Row {

    private final long time;
    private final ByteBuffer content;

    private Row(ByteBuffer row) {
      this.time = row.getLong();
      this.content = row;
    }

    /** How long ago it was added, in nanoseconds. */
    long age(long now) {
      return now - time;
    }

    ByteBuffer content() {
      return content;
    }
  }

  private static final class Key {

    private final long high;
    private final long low;

    Key(byte[] key) {
      ByteBuffer padded = ByteBuffer.allocate(2 * Long.BYTES);
      padded.put(key).position(0);
      this.high = padded.getLong();
      this.low = padded.getLong();
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Key && high == ((Key) other).high && low == ((Key) other).low;
    }

    @Override
    public int hashCode() {
      return Long.hashCode(high);
    }
  }
}

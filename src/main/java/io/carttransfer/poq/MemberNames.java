package io.carttransfer.poq;

import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The member names of one object so far, to find duplicates. Expected names take one bit each: most
 * objects have no others. Not thread-safe; can be cleared and reused.
 */
final class MemberNames {

  private final String[] asked;
  private int bits;
  private @Nullable Set<String> others;

  /**
   * @param asked the expected members, at most 32
   */
  MemberNames(String... asked) {
    this.asked = asked;
  }

  /**
   * Adds a name.
   *
   * @return the name, as the list spells it if it is expected; null if it is a duplicate
   */
  @Nullable String add(String name) {
    for (int i = 0; i < asked.length; i++) {
      if (asked[i].equals(name)) {
        int before = bits;
        bits |= 1 << i;
        return bits == before ? null : asked[i];
      }
    }
    if (others == null) {
      others = new HashSet<>();
    }
    return others.add(name) ? name : null;
  }

  /** Whether the expected member at this index was present. */
  boolean has(int index) {
    return (bits & 1 << index) != 0;
  }

  void clear() {
    bits = 0;
    others = null;
  }
}

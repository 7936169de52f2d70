package io.carttransfer.poq;

import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The names of one object's members so far, to find one that stands twice. The names that are asked
 * for take a bit each: most objects have no others. Not thread-safe; can be cleared and used again.
 */
final class MemberNames {

  private final String[] asked;
  private int bits;
  private @Nullable Set<String> others;

  /**
   * @param asked the members that are read, at most 32
   */
  MemberNames(String... asked) {
    this.asked = asked;
  }

  /**
   * Adds a name.
   *
   * @return the name, as it stands in the list if it is asked for; null when it was there already
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

  /** Whether the member of this place in the list of those that are asked for was there. */
  boolean has(int index) {
    return (bits & 1 << index) != 0;
  }

  void clear() {
    bits = 0;
    others = null;
  }
}

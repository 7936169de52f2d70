package io.carttransfer.text;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** Finds the name that somebody probably meant. */
public final class Nearest {

  private Nearest() {}

  /**
   * The known name with the smallest edit distance (Levenshtein, in any case), if at most a third
   * of it would have to change. For short names.
   */
  public static Optional<String> close(String name, Collection<String> known) {
    return of(name, known).filter(nearest -> isWithin(name, nearest, 3));
  }

  /** The same, if at most half of the known name would have to change. For long names. */
  public static Optional<String> similar(String name, Collection<String> known) {
    return of(name, known).filter(nearest -> isWithin(name, nearest, 2));
  }

  private static Optional<String> of(String name, Collection<String> known) {
    return known.stream().min(Comparator.comparingInt(candidate -> distance(name, candidate)));
  }

  private static boolean isWithin(String name, String nearest, int part) {
    return distance(name, nearest) <= Math.max(1, nearest.length() / part);
  }

  private static int distance(String a, String b) {
    int[] previous = new int[b.length() + 1];
    for (int j = 0; j < previous.length; j++) {
      previous[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int[] current = new int[b.length() + 1];
      current[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int change =
            Character.toLowerCase(a.charAt(i - 1)) == Character.toLowerCase(b.charAt(j - 1))
                ? 0
                : 1;
        current[j] = Math.min(previous[j - 1] + change, 1 + Math.min(previous[j], current[j - 1]));
      }
      previous = current;
    }
    return previous[b.length()];
  }
}

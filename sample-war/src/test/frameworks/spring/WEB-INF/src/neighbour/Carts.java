package neighbour;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Carts by the session's id. */
public final class Carts {

  private static final Map<String, Basket> ALL = new ConcurrentHashMap<>();

  private Carts() {}

  /** Null when there is none. */
  public static Basket of(String id) {
    return ALL.get(id);
  }

  public static void put(String id, Basket basket) {
    ALL.put(id, basket);
  }
}

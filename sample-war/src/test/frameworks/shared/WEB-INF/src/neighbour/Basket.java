package neighbour;

import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.servlet.http.HttpSession;

/** The cart of all these shops: units by SKU. */
public class Basket implements Serializable {

  private static final long serialVersionUID = 1;

  private final Map<String, Integer> units = new LinkedHashMap<>();

  /** What the shops' own pages do: the session gets another basket. */
  public static void add(HttpSession session, String sku, String quantity) {
    Basket before = (Basket) session.getAttribute("basket");
    Basket basket = new Basket();
    if (before != null) {
      basket.units.putAll(before.units);
    }
    basket.units.merge(sku, Integer.valueOf(quantity), Integer::sum);
    session.setAttribute("basket", basket);
  }

  public void put(String sku, int quantity) {
    units.put(sku, quantity);
  }

  public int getUnits() {
    return units.values().stream().mapToInt(Integer::intValue).sum();
  }

  @Override
  public String toString() {
    return units.toString();
  }
}

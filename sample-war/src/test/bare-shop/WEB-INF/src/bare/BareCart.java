package bare;

import io.carttransfer.cart.Filling;
import io.carttransfer.cart.StorefrontCart;
import io.carttransfer.cart.Verdict;
import io.carttransfer.transfer.CartLine;
import io.carttransfer.transfer.Transfer;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.servlet.ServletContext;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import javax.servlet.http.HttpSession;

/** The bare shop's cart, a map of units by SKU in the session, and its catalogue. */
public class BareCart implements StorefrontCart {

  public static final String LAMP = "106";

  public static String name(String sku) {
    switch (sku) {
      case "item_1_sku":
        return "Speckled mug";
      case "item_2_sku":
        return "Striped tea towel";
      case LAMP:
        return "Brass table lamp";
      default:
        return null;
    }
  }

  public static BigDecimal subtotal(Map<String, Integer> cart) {
    BigDecimal subtotal = new BigDecimal("0.00");
    for (Map.Entry<String, Integer> line : cart.entrySet()) {
      subtotal = subtotal.add(price(line.getKey()).multiply(BigDecimal.valueOf(line.getValue())));
    }
    return subtotal;
  }

  private static BigDecimal price(String sku) {
    switch (sku) {
      case "item_1_sku":
        return new BigDecimal("12.50");
      case "item_2_sku":
        return new BigDecimal("8.95");
      default:
        return new BigDecimal("89.00");
    }
  }

  @SuppressWarnings("unchecked")
  public static Map<String, Integer> of(HttpSession session) {
    Object cart = session.getAttribute("cart");
    return cart == null ? new LinkedHashMap<String, Integer>() : (Map<String, Integer>) cart;
  }

  public static int lampsLeft(ServletContext application) {
    Object sold = application.getAttribute("lamps sold");
    return sold == null ? 2 : 2 - (Integer) sold;
  }

  @Override
  public List<Verdict> check(List<CartLine> lines, ServletContext application) {
    List<Verdict> verdicts = new ArrayList<>();
    for (CartLine line : lines) {
      verdicts.add(name(line.sku()) == null ? Verdict.UNKNOWN : Verdict.AVAILABLE);
    }
    return verdicts;
  }

  @Override
  public Filling fill(
      Transfer transfer, HttpServletRequest request, HttpServletResponse response, boolean replace) {
    HttpSession session = request.getSession();
    if (!replace && !of(session).isEmpty()) {
      return Filling.holdsItems();
    }
    Map<String, Integer> cart = new LinkedHashMap<>();
    for (CartLine line : transfer.lines()) {
      cart.put(line.sku(), line.quantity());
    }
    session.setAttribute("cart", cart);
    return Filling.filled();
  }
}

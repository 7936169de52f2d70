package neighbour;

import javax.servlet.http.HttpSession;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The pages of the shop. */
@RestController
public class Checkout {

  @GetMapping(path = "/checkout", produces = MediaType.TEXT_HTML_VALUE)
  public String show(HttpSession session) {
    Object basket = session.getAttribute("basket");
    return "<!DOCTYPE html><title>Checkout</title><p>basket=" + (basket == null ? "{}" : basket);
  }

  @RequestMapping("/cart")
  public String change(
      @RequestParam("action") String action,
      @RequestParam(name = "sku", required = false) String sku,
      @RequestParam(name = "quantity", required = false) String quantity,
      HttpSession session) {
    if (action.equals("add")) {
      Basket.add(session, sku, quantity);
    } else {
      session.removeAttribute("basket");
    }
    return "done";
  }
}

package io.carttransfer.harness.shops.s5;

import io.carttransfer.harness.shops.Weather;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import java.math.BigDecimal;
import java.util.Hashtable;

/** All goods, read once into the application. */
public class Goods implements ServletContextListener {

  @Override
  public void contextInitialized(ServletContextEvent event) {
    Hashtable<String, Good> goods =
        new Hashtable<String, Good>() {
          private static final long serialVersionUID = 1;

          @Override
          public synchronized Good get(Object id) {
            Weather.catalogue();
            return Weather.isGone((String) id) ? null : super.get(id);
          }
        };
    for (String id : new String[] {"101", "102", "103", "666"}) {
      goods.put(id, new Good(id));
    }
    event.getServletContext().setAttribute("goods", goods);
  }

  @Override
  public void contextDestroyed(ServletContextEvent event) {}

  /** A good with its price. */
  public static class Good {

    private final String id;

    Good(String id) {
      this.id = id;
    }

    public BigDecimal priceOf(int quantity) {
      BigDecimal price = Weather.isCursed(id) ? null : new BigDecimal("2.50");
      return price.multiply(new BigDecimal(quantity));
    }
  }
}

package io.carttransfer.harness.shops.s7;

import io.carttransfer.harness.shops.Storefront;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.Map;

/** Rows of a table by user name; who has not logged in has no cart. */
public class UserShop extends Storefront {

  private static final long serialVersionUID = 1;

  @Override
  public Map<String, Integer> basket(HttpServletRequest request) throws Exception {
    String username = (String) request.getSession().getAttribute("username");
    if (username == null) {
      return Collections.emptyMap();
    }
    Db db = Db.begin();
    try {
      return db.rows(username);
    } finally {
      db.rollback();
    }
  }

  @Override
  public void addOne(HttpServletRequest request, String sku) throws Exception {
    Db db = Db.begin();
    db.update((String) request.getSession().getAttribute("username"), Integer.parseInt(sku), 1);
    db.commit();
  }
}

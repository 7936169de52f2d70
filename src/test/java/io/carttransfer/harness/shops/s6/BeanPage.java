package io.carttransfer.harness.shops.s6;

import io.carttransfer.harness.shops.Storefront;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A cart that is a named bean of the session; the container makes it and finds it. */
public class BeanPage extends Storefront {

  private static final long serialVersionUID = 1;

  @Override
  public Map<String, Integer> basket(HttpServletRequest request) {
    Map<String, Integer> basket = new HashMap<>();
    for (Article article : bean(Cart.class).getArticles()) {
      basket.merge(article.getSku(), 1, Integer::sum);
    }
    return basket;
  }

  @Override
  public void addOne(HttpServletRequest request, String sku) {
    bean(Cart.class).add(sku, bean(Catalogue.class).find(sku));
  }

  /** The container ends its beans with the session: what is kept goes through the next request. */
  @Override
  public void doGet(HttpServletRequest request, HttpServletResponse response)
      throws ServletException, IOException {
    HttpSession session = request.getSession();
    String page = request.getServletPath();
    if (page.equals("/relogin") && request.getParameter("keep") == null) {
      List<Article> kept = new ArrayList<>(bean(Cart.class).getArticles());
      session.invalidate();
      request.getSession().setAttribute("kept", kept);
      response.sendRedirect("login");
      return;
    }
    List<?> kept = (List<?>) session.getAttribute("kept");
    if (kept != null && page.equals("/login")) {
      session.removeAttribute("kept");
      kept.forEach(article -> bean(Cart.class).getArticles().add((Article) article));
    }
    super.doGet(request, response);
  }

  private static <T> T bean(Class<T> type) {
    return CDI.current().select(type).get();
  }
}

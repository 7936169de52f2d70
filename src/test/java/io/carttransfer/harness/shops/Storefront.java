package io.carttransfer.harness.shops;

import jakarta.el.ELProcessor;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * The pages that every shop of these tests has, around a cart that is each one's own: {@code
 * /checkout} shows the basket and what was left out of it, {@code /add?sku=} puts one unit into it
 * as its product page does, {@code /login?user=} knows the shopper from then on, {@code /relogin}
 * does so again in a new session, {@code /backoffice} makes weather, {@code /bag} names the bag
 * that the session has.
 */
public abstract class Storefront extends HttpServlet {

  private static final long serialVersionUID = 1;

  /** Units by SKU, read in the way in which this shop's own page reads them. */
  public abstract Map<String, Integer> basket(HttpServletRequest request) throws Exception;

  /** What this shop's product page does. */
  public abstract void addOne(HttpServletRequest request, String sku) throws Exception;

  /** Takes what is the shop's own over into a new session, or nothing with {@code keep=no}. */
  private static void logInAnew(HttpServletRequest request) {
    HttpSession old = request.getSession();
    boolean keep = !"no".equals(request.getParameter("keep"));
    Map<String, Object> kept = new HashMap<>();
    for (String name : Collections.list(old.getAttributeNames())) {
      boolean ofTheShop = !name.toLowerCase(Locale.ROOT).contains("carttransfer");
      if (ofTheShop && (keep || name.equals("username"))) {
        kept.put(name, old.getAttribute(name));
      }
    }
    old.invalidate();
    kept.forEach((name, value) -> request.getSession().setAttribute(name, value));
  }

  /** What the platform calls the bag of the session. */
  private static String bag(HttpServletRequest request) {
    Object transferred = request.getSession().getAttribute("cartTransfer");
    if (transferred == null) {
      return "none";
    }
    ELProcessor page = new ELProcessor();
    page.defineBean("cartTransfer", transferred);
    return String.valueOf(page.eval("cartTransfer.reference"));
  }

  /** What a page shows of the lines that were left out. */
  private static String notices(HttpServletRequest request) {
    Object transferred = request.getSession().getAttribute("cartTransfer");
    if (transferred == null) {
      return "";
    }
    ELProcessor page = new ELProcessor();
    page.defineBean("cartTransfer", transferred);
    Object told =
        page.eval(
            "cartTransfer.notices.stream()"
                + ".map(n -> ' ' += n.quantity += ' x ' += n.sku += ': ' += n.code += ';').toList()");
    return String.join("", ((List<?>) told).toArray(new String[0]));
  }

  @Override
  public void doGet(HttpServletRequest request, HttpServletResponse response)
      throws ServletException, IOException {
    response.setContentType("text/plain;charset=UTF-8");
    try {
      switch (request.getServletPath()) {
        case "/add":
          addOne(request, request.getParameter("sku"));
          break;
        case "/login":
          request.getSession().setAttribute("username", request.getParameter("user"));
          break;
        case "/relogin":
          logInAnew(request);
          break;
        case "/bag":
          request.setAttribute("order", request.getParameter("order"));
          response.getWriter().print(bag(request));
          return;
        case "/backoffice":
          Weather.set(request.getParameter("weather"));
          return;
        default:
          break;
      }
      response.getWriter().print("basket " + new TreeMap<>(basket(request)) + notices(request));
    } catch (Exception e) {
      throw new ServletException(e);
    }
  }
}

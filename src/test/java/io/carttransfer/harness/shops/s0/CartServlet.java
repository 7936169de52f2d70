package io.carttransfer.harness.shops.s0;

import io.carttransfer.harness.shops.Weather;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.io.Serializable;
import java.util.Map;
import java.util.TreeMap;

/** The only way to a cart whose class nobody else can name. */
public class CartServlet extends HttpServlet {

  private static final long serialVersionUID = 1;

  private static final String LINES = "lines";

  private static final class Lines implements Serializable {

    private static final long serialVersionUID = 1;

    private final Map<String, Integer> units = new TreeMap<>();
  }

  static Map<String, Integer> units(HttpSession session) {
    Lines lines = (Lines) session.getAttribute(LINES);
    return lines == null ? new TreeMap<>() : lines.units;
  }

  static void add(HttpSession session, String sku, int quantity) {
    if (Weather.isCursed(sku)) {
      throw new IllegalStateException("no room for " + sku);
    }
    Lines lines = new Lines();
    lines.units.putAll(units(session));
    lines.units.merge(sku, quantity, Integer::sum);
    session.setAttribute(LINES, lines);
  }

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    if ("add".equals(request.getParameter("action"))) {
      int quantity = Integer.parseInt(request.getParameter("qty"));
      add(request.getSession(), request.getParameter("id"), quantity);
    } else {
      request.getSession().removeAttribute(LINES);
    }
    response.sendRedirect(request.getContextPath() + "/checkout");
  }
}

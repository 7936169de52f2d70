package pages;

import java.io.IOException;
import java.io.Serializable;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import javax.servlet.ServletException;
import javax.servlet.http.Cookie;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;

/**
 * The only way to the carts of this shop: in the session, under a class that nobody else can name,
 * for a browser that says {@code keep=cookie}, in a cookie, and with {@code keep=id} in a map by the
 * session's id.
 */
public class CartServlet extends HttpServlet {

  private static final long serialVersionUID = 1;

  private static final String BASKET = "basket";
  private static final Map<String, Map<String, Integer>> BY_ID = new ConcurrentHashMap<>();

  private static final class Lines implements Serializable {

    private static final long serialVersionUID = 1;

    private final Map<String, Integer> units = new TreeMap<>();
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws ServletException, IOException {
    request.setAttribute(BASKET, read(request));
    request.getRequestDispatcher("/WEB-INF/checkout.jsp").forward(request, response);
  }

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    request.setCharacterEncoding("UTF-8");
    Map<String, Integer> units = read(request);
    String id = request.getParameter("id");
    if (!"add".equals(request.getParameter("action"))) {
      units.clear();
    } else if (!"stuck".equals(id)) {
      int quantity = Integer.parseInt(request.getParameter("qty"));
      units.put(id, quantity + (units.containsKey(id) ? units.get(id) : 0));
    }
    write(units, request, response);
    response.sendRedirect(request.getContextPath() + "/checkout");
  }

  private static boolean isKept(String how, HttpServletRequest request) {
    return how.equals(cookie(request, "keep"));
  }

  private static String cookie(HttpServletRequest request, String name) {
    if (request.getCookies() != null) {
      for (Cookie cookie : request.getCookies()) {
        if (cookie.getName().equals(name)) {
          return cookie.getValue();
        }
      }
    }
    return "";
  }

  private static Map<String, Integer> read(HttpServletRequest request) {
    Map<String, Integer> units = new TreeMap<>();
    if (isKept("id", request)) {
      Map<String, Integer> kept = BY_ID.get(request.getSession().getId());
      units.putAll(kept == null ? new TreeMap<>() : kept);
      return units;
    }
    if (!isKept("cookie", request)) {
      Lines lines = (Lines) request.getSession().getAttribute(BASKET);
      units.putAll(lines == null ? new Lines().units : lines.units);
      return units;
    }
    for (String entry : cookie(request, BASKET).split("\\.")) {
      if (entry.indexOf('-') > 0) {
        units.put(entry.split("-")[0], Integer.valueOf(entry.split("-")[1]));
      }
    }
    return units;
  }

  private static void write(
      Map<String, Integer> units, HttpServletRequest request, HttpServletResponse response) {
    if (isKept("id", request)) {
      BY_ID.put(request.getSession().getId(), units);
      return;
    }
    if (!isKept("cookie", request)) {
      Lines lines = new Lines();
      lines.units.putAll(units);
      request.getSession().setAttribute(BASKET, lines);
      return;
    }
    StringBuilder entries = new StringBuilder("none");
    for (Map.Entry<String, Integer> entry : units.entrySet()) {
      entries.append('.').append(entry.getKey()).append('-').append(entry.getValue());
    }
    Cookie cookie = new Cookie(BASKET, entries.toString());
    cookie.setPath(request.getContextPath() + "/");
    response.addCookie(cookie);
  }
}

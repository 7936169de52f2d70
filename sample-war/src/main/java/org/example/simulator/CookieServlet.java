package org.example.simulator;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * The simulated phone's cookie store. The real app puts the answer's cookies straight into its web
 * view; a page's script cannot (HttpOnly), so the simulator's page posts them here and they come
 * back as {@code Set-Cookie}.
 *
 * <p>Fields of the form are {@code name}, {@code value}, {@code domain}, {@code path}, {@code
 * expireDate}, {@code isHttpOnly} and {@code isSecure}, each once a cookie. With {@code forget} all
 * cookies of the browser are taken away instead, as on a new phone.
 */
public final class CookieServlet extends HttpServlet {

  private static final long serialVersionUID = 1L;

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    response.setHeader("Cache-Control", "no-store");
    // Another site's page cannot send this header, so it cannot plant cookies here.
    if (request.getHeader("X-Simulator") == null) {
      refuse(response, HttpServletResponse.SC_FORBIDDEN, "Only the simulator's own page may ask.");
      return;
    }
    try {
      List<String> headers =
          request.getParameter("forget") == null ? kept(request) : forgotten(request);
      for (String header : headers) {
        response.addHeader("Set-Cookie", header);
      }
      response.setStatus(HttpServletResponse.SC_NO_CONTENT);
    } catch (IllegalArgumentException e) {
      refuse(response, HttpServletResponse.SC_BAD_REQUEST, e.getMessage());
    }
  }

  private static List<String> kept(HttpServletRequest request) {
    String[] names = values(request, "name");
    String[][] fields = {
      values(request, "value"),
      values(request, "domain"),
      values(request, "path"),
      values(request, "expireDate"),
      values(request, "isHttpOnly"),
      values(request, "isSecure")
    };
    for (String[] field : fields) {
      if (field.length != names.length) {
        throw new IllegalArgumentException("Each cookie needs each field once.");
      }
    }
    List<String> headers = new ArrayList<>();
    for (int i = 0; i < names.length; i++) {
      PhoneCookie cookie =
          new PhoneCookie(
              names[i],
              fields[0][i],
              fields[1][i],
              fields[2][i],
              fields[3][i],
              Boolean.parseBoolean(fields[4][i]),
              Boolean.parseBoolean(fields[5][i]));
      headers.add(cookie.toHeader(request.getServerName()));
    }
    return headers;
  }

  private static List<String> forgotten(HttpServletRequest request) {
    List<String> headers = new ArrayList<>();
    Cookie[] cookies = request.getCookies();
    if (cookies != null) {
      for (Cookie cookie : cookies) {
        headers.add(cookie.getName() + "=; Path=/; Max-Age=0");
        headers.add(cookie.getName() + "=; Path=" + contextPath(request) + "; Max-Age=0");
      }
    }
    return headers;
  }

  private static String contextPath(HttpServletRequest request) {
    return request.getContextPath().isEmpty() ? "/" : request.getContextPath();
  }

  private static String[] values(HttpServletRequest request, String name) {
    String[] values = request.getParameterValues(name);
    return values == null ? new String[0] : values;
  }

  private static void refuse(HttpServletResponse response, int status, String reason)
      throws IOException {
    response.setStatus(status);
    response.setContentType("text/plain; charset=UTF-8");
    response.getWriter().println(reason);
  }
}

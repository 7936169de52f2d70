package io.carttransfer.harness.container;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.FilterConfig;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.logging.Level;
import java.util.logging.Logger;

/** The smallest shop: a page with a form, a bag in the session, a login page. */
public class OneRoomShop extends HttpServlet {

  private static final long serialVersionUID = 1;
  private static final Logger LOG = Logger.getLogger("io.carttransfer.harness.container");

  @Override
  public void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
    String path = String.valueOf(request.getPathInfo());
    if (path.equals("/log")) {
      LOG.fine("fine " + request.getParameter("text"));
      LOG.log(
          Level.WARNING,
          request.getParameter("text"),
          new IllegalStateException(request.getParameter("text")));
    }
    response.setContentType("text/html;charset=UTF-8");
    response.getWriter().print("<!DOCTYPE html><title>Shop</title>" + content(path, request));
  }

  private String content(String path, HttpServletRequest request) {
    if (path.equals("/login")) {
      return "Who are you?<form method=post action=j_security_check>"
          + "<input name=j_username><input name=j_password><button>Log in</button></form>";
    }
    if (path.equals("/pay")) {
      return "Pay, " + request.getUserPrincipal().getName();
    }
    Object bag = request.getSession().getAttribute("bag");
    String greeting = getServletContext().getInitParameter("greeting");
    return "<p>"
        + greeting.replace("&", "&amp;").replace("<", "&lt;")
        + "<p>Host: "
        + request.getServerName()
        + "<p>Bag: "
        + (bag == null ? "nothing" : bag)
        + "<form method=post><input name=article><input type=submit value=Put></form>";
  }

  @Override
  public void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
    request.setCharacterEncoding("UTF-8");
    request.getSession().setAttribute("bag", request.getParameter("article"));
    response.sendRedirect(request.getRequestURI());
  }

  /** Shows that it ran. */
  public static class Mark implements Filter {

    @Override
    public void init(FilterConfig config) {}

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
        throws IOException, ServletException {
      ((HttpServletResponse) response).setHeader("X-Mark", "yes");
      chain.doFilter(request, response);
    }

    @Override
    public void destroy() {}
  }

  /** Does not start. */
  public static class Broken extends Mark {

    @Override
    public void init(FilterConfig config) {
      throw new IllegalStateException("broken on purpose");
    }
  }
}

package io.carttransfer.harness.shops.plain;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import jakarta.servlet.http.HttpSessionAttributeListener;
import jakarta.servlet.http.HttpSessionBindingEvent;
import java.io.IOException;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;

/** A shop that takes an attribute that is set again for a change, and logs the shopper out. */
public final class AttributeLog implements HttpSessionAttributeListener {

  private static final String REPLACED = AttributeLog.class.getName();

  @Override
  public void attributeReplaced(HttpSessionBindingEvent event) {
    HttpSession session = event.getSession();
    replaced(session).add(event.getName());
    if (event.getName().equals("user")) {
      session.invalidate();
    }
  }

  @Override
  public void attributeAdded(HttpSessionBindingEvent event) {}

  @Override
  public void attributeRemoved(HttpSessionBindingEvent event) {}

  /** Jetty is silent about a value that equals the one before. */
  public static final class Value {

    @Override
    public boolean equals(Object other) {
      return false;
    }

    @Override
    public int hashCode() {
      return 1;
    }
  }

  @SuppressWarnings("unchecked")
  private static Set<String> replaced(HttpSession session) {
    return (Set<String>) session.getServletContext().getAttribute(REPLACED);
  }

  /**
   * {@code /prepare?names=a,b} logs a shopper in whose session has these attributes, {@code
   * /replaced} shows which were set again since, and whether the shopper is still there.
   */
  public static class Pages extends HttpServlet {

    private static final long serialVersionUID = 1;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
        throws IOException {
      if (request.getServletPath().equals("/prepare")) {
        HttpSession session = request.getSession();
        session.setAttribute("user", new Value());
        for (String name : request.getParameter("names").split(",")) {
          session.setAttribute(name, new Value());
        }
        getServletContext().setAttribute(REPLACED, new ConcurrentSkipListSet<>());
      } else {
        HttpSession session = request.getSession(false);
        boolean there = session != null && session.getAttribute("user") != null;
        Object replaced = getServletContext().getAttribute(REPLACED);
        response.getWriter().print(replaced + (there ? " logged in" : " logged out"));
      }
    }
  }
}

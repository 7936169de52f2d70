package io.carttransfer.harness.shops;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import jakarta.servlet.http.HttpSessionBindingEvent;
import jakarta.servlet.http.HttpSessionBindingListener;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * A page that tells what it was asked, and does what {@code do} says: {@code throw}, {@code error},
 * {@code redirect}, {@code cookie}, {@code session}, {@code async}, {@code forward}, {@code
 * include}. At {@code /checkout} it shows the session's attribute {@code seen}, too.
 */
public class EchoPage extends HttpServlet {

  private static final long serialVersionUID = 1;

  private static final List<String> ENDED = Collections.synchronizedList(new ArrayList<>());

  @Override
  protected void service(HttpServletRequest request, HttpServletResponse response)
      throws ServletException, IOException {
    String what = String.valueOf(request.getParameter("do"));
    switch (what) {
      case "throw":
        throw new IllegalArgumentException("the page is broken");
      case "error":
        response.sendError(503, "closed");
        return;
      case "redirect":
        response.sendRedirect("elsewhere?x=1");
        return;
      case "cookie":
        response.addCookie(new Cookie("basket", request.getParameter("value")));
        response.setHeader("X-Shop", "echo");
        break;
      case "session":
        request.getSession().setAttribute("listener", new Listener());
        break;
      case "forward":
        request.getRequestDispatcher("/inner/page?do=&tab=2").forward(request, response);
        return;
      case "itself":
        request.getRequestDispatcher("/echo?do=show&tab=2").forward(request, response);
        return;
      case "include":
        response.setContentType("text/plain;charset=UTF-8");
        getServletContext()
            .getRequestDispatcher("/inner/page?do=&tab=2")
            .include(request, response);
        return;
      case "async":
        request.startAsync();
        break;
      default:
        break;
    }
    response.setContentType("text/plain;charset=UTF-8");
    String told = told(request);
    HttpSession session = request.getSession(false);
    boolean shows = request.getServletPath().equals("/checkout") && session != null;
    response.getWriter().print(told + (shows ? " seen[" + session.getAttribute("seen") + "]" : ""));
  }

  private static String told(HttpServletRequest request) throws IOException {
    Map<String, String> parameters = new TreeMap<>();
    request
        .getParameterMap()
        .forEach((name, values) -> parameters.put(name, Arrays.toString(values)));
    String cookies =
        Arrays.stream(request.getCookies() == null ? new Cookie[0] : request.getCookies())
            .map(cookie -> cookie.getName() + "=" + cookie.getValue())
            .filter(cookie -> !cookie.startsWith("JSESSIONID"))
            .sorted()
            .collect(Collectors.joining(","));
    HttpSession session = request.getSession(false);
    return "method="
        + request.getMethod()
        + " path="
        + request.getServletPath()
        + " query="
        + request.getQueryString()
        + " parameters="
        + parameters
        + " body="
        + body(request)
        + " type="
        + request.getContentType()
        + " cookies="
        + cookies
        + " header="
        + request.getHeader("Cookie")
        + " dispatch="
        + request.getDispatcherType()
        + " async="
        + request.isAsyncSupported()
        + " session="
        + (session == null ? null : session.getId())
        + " authorization="
        + request.getHeader("Authorization")
        + " ended="
        + ENDED
        + " left="
        + request.getAttribute("left")
        + leave(request);
  }

  private static String leave(HttpServletRequest request) {
    request.setAttribute("left", "by a page");
    return "";
  }

  private static String body(HttpServletRequest request) throws IOException {
    if (!request.getMethod().equals("POST")) {
      return "";
    }
    BufferedReader reader = request.getReader();
    String read = String.valueOf(reader.readLine());
    String streamed = new String(request.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return read.equals(streamed) ? read : "two bodies: " + read + ", " + streamed;
  }

  /** Hears of the end of its session. */
  public static final class Listener implements HttpSessionBindingListener {

    @Override
    public void valueBound(HttpSessionBindingEvent event) {}

    @Override
    public void valueUnbound(HttpSessionBindingEvent event) {
      ENDED.add(event.getName());
    }
  }
}

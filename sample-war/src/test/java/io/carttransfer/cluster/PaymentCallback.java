package io.carttransfer.cluster;

import io.carttransfer.OrderPlaced;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** A payment provider's call, without the shopper. Runs in the shop's own classes. */
public final class PaymentCallback extends HttpServlet {

  private static final long serialVersionUID = 1;

  static final String PATH = "payment";
  static final String WEB_XML =
      """
      <servlet>
          <servlet-name>payment</servlet-name>
          <servlet-class>%s</servlet-class>
        </servlet>
        <servlet-mapping>
          <servlet-name>payment</servlet-name>
          <url-pattern>/%s</url-pattern>
        </servlet-mapping>
      """
          .formatted(PaymentCallback.class.getName(), PATH);

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    boolean recorded =
        OrderPlaced.record(
            getServletContext(),
            request.getParameter("reference"),
            request.getParameter("order"),
            null);
    response.setContentType("text/plain");
    response.getWriter().print(recorded);
  }
}

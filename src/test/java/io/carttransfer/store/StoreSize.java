package io.carttransfer.store;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Tells how many bytes the memory store of the web application takes. */
public class StoreSize extends HttpServlet {

  private static final long serialVersionUID = 1;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Object store = getServletContext().getAttribute(TransferStore.class.getName());
    response.setContentType("text/plain");
    response.getOutputStream().print(((MemoryStore) store).bytes());
  }
}

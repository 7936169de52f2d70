package bare;

import java.io.IOException;
import javax.servlet.ServletException;
import javax.servlet.annotation.WebServlet;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;

/** The shop's pages, declared by an annotation. */
@WebServlet({"/checkout", "/product", "/order/done"})
public class Pages extends HttpServlet {

  private static final long serialVersionUID = 1;

  @Override
  protected void service(HttpServletRequest request, HttpServletResponse response)
      throws ServletException, IOException {
    String path = request.getServletPath();
    String page = path.substring(path.lastIndexOf('/') + 1);
    request.getRequestDispatcher("/WEB-INF/jsp/" + page + ".jsp").forward(request, response);
  }
}

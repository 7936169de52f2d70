package io.carttransfer;

import io.carttransfer.common.Reason;
import io.carttransfer.endpoint.EarlyAnswer;
import io.carttransfer.endpoint.Endpoint;
import io.carttransfer.endpoint.RequestBody;
import io.carttransfer.ledger.Journal;
import io.carttransfer.poq.Problem;
import io.carttransfer.startup.StartUp;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * The endpoint: receives a cart from the platform and answers with the request that the app must
 * make. Declare it in web.xml together with {@link CheckoutFilter}, which sets everything up.
 */
public final class CartTransferServlet extends HttpServlet {

  private static final long serialVersionUID = 1;

  private static final String NO_FILTER =
      "The filter io.carttransfer.CheckoutFilter is not declared in web.xml, or did not start."
          + " Declare it and map it to the pages that show or pay the cart; the README has the"
          + " lines.";

  private final transient Journal journal = new Journal();

  /** Answers every method; only POST is taken. */
  @Override
  protected void service(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Object endpoint = getServletContext().getAttribute(Endpoint.class.getName());
    if (!request.getMethod().equals("POST")) {
      response.setHeader("Allow", "POST");
      refuse(request, response, Problem.of(405, Reason.METHOD_NOT_ALLOWED));
    } else if (endpoint instanceof Endpoint) {
      ((Endpoint) endpoint).answer(request, response);
    } else {
      refuse(request, response, outOfService());
    }
  }

  private Problem outOfService() {
    return StartUp.outOfService(getServletContext())
        .map(Problem::notAvailable)
        .orElseGet(() -> Problem.of(503, Reason.MISCONFIGURED, NO_FILTER));
  }

  private void refuse(HttpServletRequest request, HttpServletResponse response, Problem problem)
      throws IOException {
    Object[] details = {"status", problem.status(), "instance", problem.instance()};
    if (problem.status() == 503) {
      journal.warn(null, "refused-" + problem.reason().code(), details);
    } else {
      journal.info(null, "refused-" + problem.reason().code(), details);
    }
    EarlyAnswer.send(response, problem, new RequestBody(request, System::nanoTime));
  }
}

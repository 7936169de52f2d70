package io.carttransfer;

import io.carttransfer.common.Part;
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
import java.util.Optional;

/**
 * The endpoint: receives a cart from the platform and answers with the request that the app must
 * make. Declare it in web.xml together with {@link CheckoutFilter}, with {@code load-on-startup},
 * so that every container reports wrong settings when the web application starts.
 */
public final class CartTransferServlet extends HttpServlet {

  private static final long serialVersionUID = 1;

  private static final String NO_FILTER =
      "The filter io.carttransfer.CheckoutFilter is not declared in web.xml. Declare it and map"
          + " it to the cart page and the checkout pages; README.md has the lines.";

  private final transient Journal journal = new Journal();
  private transient StartUp startUp;

  @Override
  public void init() {
    startUp = StartUp.join(getServletContext());
  }

  @Override
  public void destroy() {
    startUp.leave();
  }

  /** Answers every method; accepts only POST. */
  @Override
  protected void service(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Optional<Endpoint> endpoint = Part.in(getServletContext()).find(Endpoint.class);
    if (!request.getMethod().equals("POST")) {
      response.setHeader("Allow", "POST");
      refuse(request, response, Problem.of(405, Reason.METHOD_NOT_ALLOWED));
    } else if (endpoint.isPresent()) {
      endpoint.get().answer(request, response);
    } else {
      refuse(request, response, outOfService());
    }
  }

  private Problem outOfService() {
    Reason reason = startUp.outOfService().orElse(Reason.MISCONFIGURED);
    return reason == Reason.MISCONFIGURED && !startUp.isFilterDeclared()
        ? Problem.of(503, reason, NO_FILTER)
        : Problem.notAvailable(reason);
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

package io.carttransfer.landing;

import io.carttransfer.common.Reason;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;

/** The plug-in is misconfigured: a shopper with a token is asked to try again later. */
public final class OutOfService implements CheckoutHandler {

  private final TokenCarriers carriers;
  private final Explanation explanation;
  private final Question question;

  public OutOfService(TokenCarriers carriers, Explanation explanation, Question question) {
    this.carriers = carriers;
    this.explanation = explanation;
    this.question = question;
  }

  @Override
  public void handle(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    Arrival arrival = carriers.find(request);
    if (!arrival.isPresent()) {
      chain.doFilter(request, response);
      return;
    }
    Visit visit = new Visit(request, response, chain, arrival, Optional.empty());
    if (!visit.begin() || !visit.isGetOrPost()) {
      visit.pass();
    } else if (arrival.isPromise()) {
      explanation.tryAgain(visit, Reason.MISCONFIGURED, arrival.landing(), null, null);
    } else if (arrival.announcesAnswer() && visit.isPost()) {
      FormBody body = FormBody.read(request, System::nanoTime);
      question.decline(visit, null, body.field(carriers.nonceField()));
    } else {
      visit.pass();
    }
  }
}

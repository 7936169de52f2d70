package io.carttransfer.binding;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Set;
import java.util.function.BooleanSupplier;

/**
 * Everything that expressions write while filling the cart, held back until the cart is complete:
 * session attributes, cookies and headers. What is not committed never happened; to drop it, just
 * discard this object. For one thread.
 */
final class Staging {

  private final HttpServletRequest request;
  private final BooleanSupplier isLate;
  private final StagedCookies cookies = new StagedCookies();
  private final StagedAttributes attributes;
  private final StagedSession session;
  private final StagedRequest stagedRequest;
  private final StagedResponse stagedResponse;

  /**
   * @param isLate whether no further page of the shop may be called
   */
  Staging(HttpServletRequest request, HttpServletResponse response, BooleanSupplier isLate) {
    this.request = request;
    this.isLate = isLate;
    attributes = new StagedAttributes(request);
    session = new StagedSession(request, attributes);
    stagedRequest = new StagedRequest(request, session, cookies);
    stagedResponse = new StagedResponse(response, cookies);
  }

  /** Makes the views visible to the expressions. */
  void show(Variables variables) {
    variables.set(Variables.REQUEST, stagedRequest);
    variables.set(Variables.RESPONSE, stagedResponse.view());
    variables.set(Variables.SESSION, session.view());
    variables.set(Variables.SESSION_SCOPE, Scope.of(session.view()));
    showPages(variables);
  }

  /** Lets the expressions call the shop's pages, but shows them nothing else of a shopper. */
  void showPages(Variables variables) {
    variables.set(
        Variables.SHOP,
        new ShopPages(
            variables,
            new StagedRequest(PageRequest.toCallWith(request), session, cookies),
            stagedResponse.view(),
            isLate,
            request instanceof PageRequest ? ((PageRequest) request)::called : () -> {}));
  }

  /** As {@link StagedSession#changeIdentity}. */
  boolean changeIdentity() {
    return session.changeIdentity();
  }

  /** Whether an expression, or a page that was called, has asked for the session's id. */
  boolean isIdRead() {
    return session.isIdRead();
  }

  /** Notifies the staged session values that they are dropped. */
  void end() {
    attributes.end(session.view());
  }

  /** Whether the step that follows may change what it reads from the session. */
  void touching(boolean mayChange) {
    attributes.touching(mayChange);
  }

  /**
   * Hides what another fill has written, as if neither the session nor the browser had it.
   *
   * @return whether it has written anything
   */
  boolean hide(Staging other) {
    Set<String> names = other.attributes.writtenNames();
    names.forEach(name -> attributes.set(name, null));
    return other.cookies.hideIn(cookies) || !names.isEmpty();
  }

  /** The names of the session's attributes as the expressions see them. */
  Iterable<String> attributes() {
    return attributes.names();
  }

  /**
   * Commits everything, the session first. If that throws, the session has its previous values
   * again.
   */
  void commit() {
    attributes.commit();
    stagedResponse.commit();
    if (request instanceof PageRequest) {
      ((PageRequest) request).see(cookies);
    }
  }
}

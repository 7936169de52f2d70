package io.carttransfer.staging;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.util.Set;

/**
 * Everything that expressions write while filling the cart, held back until the cart is complete:
 * session attributes, cookies and headers. What is not committed never happened; to drop it, just
 * discard this object. For one thread.
 */
public final class Staging {

  private final HttpServletRequest request;
  private final StagedCookies cookies = new StagedCookies();
  private final StagedAttributes attributes;
  private final StagedSession session;
  private final StagedRequest stagedRequest;
  private final StagedResponse stagedResponse;

  public Staging(HttpServletRequest request, HttpServletResponse response) {
    this.request = request;
    attributes = new StagedAttributes(request);
    session = new StagedSession(request, attributes);
    stagedRequest = new StagedRequest(request, session, cookies);
    stagedResponse = new StagedResponse(response, cookies);
  }

  /** The request as expressions see it. */
  public HttpServletRequest request() {
    return stagedRequest;
  }

  /** The response as expressions and pages write it. */
  public HttpServletResponse response() {
    return stagedResponse.view();
  }

  /** The session as expressions see and write it; there is always one. */
  public HttpSession session() {
    return session.view();
  }

  /** The request with which pages of the shop are called. */
  public HttpServletRequest requestToCallWith() {
    return new StagedRequest(PageRequest.toCallWith(request), session, cookies);
  }

  /** A page was called with {@link #requestToCallWith()}. */
  public void called() {
    if (request instanceof PageRequest) {
      ((PageRequest) request).called();
    }
  }

  /**
   * Shows the same session as another object, like the shopper's next request: what was stored
   * under the object itself is then not found.
   *
   * @return whether anybody has used the object's identity
   */
  public boolean changeIdentity() {
    return session.changeIdentity();
  }

  /** Whether an expression, or a page that was called, has asked for the session's id. */
  public boolean isIdRead() {
    return session.isIdRead();
  }

  /** Notifies the staged session values that they are dropped. */
  public void end() {
    attributes.end(session.view());
  }

  /** Whether the step that follows may change what it reads from the session. */
  public void touching(boolean mayChange) {
    attributes.touching(mayChange);
  }

  /**
   * Hides what another fill has written, as if neither the session nor the browser had it.
   *
   * @return whether it has written anything
   */
  public boolean hide(Staging other) {
    Set<String> names = other.attributes.writtenNames();
    names.forEach(name -> attributes.set(name, null));
    return other.cookies.hideIn(cookies) || !names.isEmpty();
  }

  /** The names of the session's attributes as the expressions see them. */
  public Iterable<String> attributes() {
    return attributes.names();
  }

  /**
   * Commits everything, the session first. If that throws, the session has its previous values
   * again.
   */
  public void commit() {
    attributes.commit();
    stagedResponse.commit();
    if (request instanceof PageRequest) {
      ((PageRequest) request).see(cookies);
    }
  }
}

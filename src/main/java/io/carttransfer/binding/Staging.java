package io.carttransfer.binding;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/**
 * Everything that expressions write on the way to a filled cart, kept apart until it is whole:
 * session attributes, cookies and headers. What is not committed has never happened; to drop it, it
 * is enough to let go of this object. For one thread.
 */
final class Staging {

  private final StagedSession session;
  private final StagedRequest stagedRequest;
  private final StagedResponse stagedResponse;

  Staging(HttpServletRequest request, HttpServletResponse response) {
    session = new StagedSession(request);
    stagedRequest = new StagedRequest(request, session);
    stagedResponse = new StagedResponse(response);
  }

  /** Lets the expressions see the views. */
  void show(Variables variables) {
    variables.set(Variables.REQUEST, stagedRequest);
    variables.set(Variables.RESPONSE, stagedResponse.view());
    variables.set(Variables.SESSION, session.view());
    variables.set(Variables.SESSION_SCOPE, Scope.of(session.view()));
  }

  /** Whether the step that follows may change what it reads from the session. */
  void touching(boolean mayChange) {
    session.touching(mayChange);
  }

  /** The names of the session's attributes as the expressions see them. */
  Iterable<String> attributes() {
    return session.names();
  }

  /**
   * Makes it all real, the session first. When that throws, the session has its previous values
   * again.
   */
  void commit() {
    session.commit();
    stagedResponse.commit();
  }
}

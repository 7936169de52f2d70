package io.carttransfer.landing;

import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Predicate;

/**
 * Looks for something once a request is done, also when the shop answers asynchronously. The look
 * learns whether the page failed before the shopper saw anything of it.
 *
 * <p>The listener is added after the shop's page, which containers allow even if the page is
 * complete by then; and on completion only, since Tomcat reports an error before the shop's error
 * page has run. When an asynchronous page throws, Tomcat 9 closes the connection and calls no
 * listener at all: so after an exception the first look is at once.
 */
final class RequestEnd implements AsyncListener {

  private final HttpServletResponse response;
  private final Predicate<Boolean> look;
  private final AtomicBoolean failed = new AtomicBoolean();
  private final AtomicBoolean found = new AtomicBoolean();

  /**
   * @param look takes whether the page failed, and says whether it has found something, so that
   *     there is no other look; it must not throw
   */
  RequestEnd(HttpServletResponse response, Predicate<Boolean> look) {
    this.response = response;
    this.look = look;
  }

  /**
   * The shop's filters and servlet have returned, or thrown.
   *
   * @param returned false when they threw
   */
  void after(HttpServletRequest request, boolean returned) {
    if (!returned) {
      noteFailure();
      run();
    }
    if (!found.get() && request.isAsyncStarted()) {
      try {
        request.getAsyncContext().addListener(this);
        return;
      } catch (IllegalStateException doneMeanwhile) {
        // There is nothing to wait for.
      }
    }
    if (returned) {
      run();
    }
  }

  /** What was thrown after the response was under way reached nobody. */
  private void noteFailure() {
    if (!response.isCommitted()) {
      failed.set(true);
    }
  }

  private void run() {
    if (!found.get() && look.test(failed.get() || response.getStatus() >= 500)) {
      found.set(true);
    }
  }

  @Override
  public void onComplete(AsyncEvent event) {
    run();
  }

  @Override
  public void onTimeout(AsyncEvent event) {
    noteFailure();
  }

  /** Tomcat does not always report completion after an error, so this may be the last chance. */
  @Override
  public void onError(AsyncEvent event) {
    noteFailure();
    run();
  }

  @Override
  public void onStartAsync(AsyncEvent event) {
    // A second cycle begins without the listeners of the first.
    event.getAsyncContext().addListener(this);
  }
}

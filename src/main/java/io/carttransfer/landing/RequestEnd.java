package io.carttransfer.landing;

import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/**
 * Runs an action once, when a request is done, also when the shop answers asynchronously. The
 * action learns whether the page failed before the shopper saw anything of it.
 *
 * <p>The listener is added after the shop's page, which containers allow even if the page is
 * complete by then; and on completion only, since Tomcat reports an error before the shop's error
 * page has run.
 */
final class RequestEnd implements AsyncListener {

  private final HttpServletResponse response;
  private final Consumer<Boolean> action;
  private final AtomicBoolean failed = new AtomicBoolean();
  private final AtomicBoolean done = new AtomicBoolean();

  /**
   * @param action takes whether the page failed; it must not throw
   */
  RequestEnd(HttpServletResponse response, Consumer<Boolean> action) {
    this.response = response;
    this.action = action;
  }

  /**
   * The shop's filters and servlet have returned, or thrown.
   *
   * @param returned false when they threw
   */
  void after(HttpServletRequest request, boolean returned) {
    if (!returned) {
      noteFailure();
    }
    if (request.isAsyncStarted()) {
      try {
        request.getAsyncContext().addListener(this);
        return;
      } catch (IllegalStateException doneMeanwhile) {
        // There is nothing to wait for.
      }
    }
    run();
  }

  /** What was thrown after the response was under way reached nobody. */
  private void noteFailure() {
    if (!response.isCommitted()) {
      failed.set(true);
    }
  }

  private void run() {
    if (done.compareAndSet(false, true)) {
      action.accept(failed.get() || response.getStatus() >= 500);
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

  @Override
  public void onError(AsyncEvent event) {
    noteFailure();
  }

  @Override
  public void onStartAsync(AsyncEvent event) {
    // A second cycle begins without the listeners of the first.
    event.getAsyncContext().addListener(this);
  }
}

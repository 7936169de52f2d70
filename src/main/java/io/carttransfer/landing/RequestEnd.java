package io.carttransfer.landing;

import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;

/**
 * Runs tasks once a request is done, even if the shop answers asynchronously: the latest task
 * first, each until it says that it is finished. Thread-safe.
 *
 * <p>No single event marks the end reliably. The listener is added after the shop's page, which
 * containers allow even if the page is complete by then. When an asynchronous page throws, Tomcat 9
 * closes the connection and calls no listener at all, so after an exception the tasks run at once.
 * When the client disconnects while the page is written, Tomcat does not always report completion
 * after the error, so they also run at the error.
 */
final class RequestEnd implements AsyncListener {

  /** A task for the end of the request. */
  interface Task {

    /**
     * Must not throw.
     *
     * @param pageFailed whether the page failed before the shopper saw anything of it
     * @return false to be called again if the container reports something later
     */
    boolean isDone(boolean pageFailed);
  }

  private final HttpServletResponse response;
  private final Deque<Task> tasks = new ArrayDeque<>(2);
  private boolean failed;

  RequestEnd(HttpServletResponse response) {
    this.response = response;
  }

  synchronized void add(Task task) {
    tasks.push(task);
  }

  private synchronized boolean isAwaited() {
    return !tasks.isEmpty();
  }

  /**
   * The shop's filters and servlet have returned or thrown.
   *
   * @param returned false if they threw
   */
  void after(HttpServletRequest request, boolean returned) {
    if (!returned) {
      noteFailure();
      run();
    }
    if (isAwaited() && request.isAsyncStarted()) {
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

  /** An exception after the response was committed reached nobody. */
  private synchronized void noteFailure() {
    failed |= !response.isCommitted();
  }

  private synchronized void run() {
    if (tasks.isEmpty()) {
      return;
    }
    boolean pageFailed = failed || response.getStatus() >= 500;
    for (Iterator<Task> left = tasks.iterator(); left.hasNext(); ) {
      if (left.next().isDone(pageFailed)) {
        left.remove();
      }
    }
  }

  @Override
  public void onComplete(AsyncEvent event) {
    run();
  }

  /** The container completes the request after this, or the shop does. */
  @Override
  public void onTimeout(AsyncEvent event) {
    noteFailure();
  }

  @Override
  public void onError(AsyncEvent event) {
    noteFailure();
    run();
  }

  /** A second cycle begins without the listeners of the first. */
  @Override
  public void onStartAsync(AsyncEvent event) {
    event.getAsyncContext().addListener(this);
  }
}

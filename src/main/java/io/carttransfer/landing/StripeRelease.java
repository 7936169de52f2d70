package io.carttransfer.landing;

import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;
import jakarta.servlet.http.HttpServletRequest;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;

/** Gives a stripe back once the page is rendered, also when the shop renders asynchronously. */
final class StripeRelease implements AsyncListener {

  private final Semaphore stripe;
  private final AtomicBoolean released = new AtomicBoolean();

  StripeRelease(Semaphore stripe) {
    this.stripe = stripe;
  }

  /** Releases now, or at the end of the asynchronous request. */
  void after(HttpServletRequest request) {
    if (request.isAsyncStarted()) {
      try {
        request.getAsyncContext().addListener(this);
        return;
      } catch (IllegalStateException finishedMeanwhile) {
        // There is nothing to wait for.
      }
    }
    release();
  }

  private void release() {
    if (released.compareAndSet(false, true)) {
      stripe.release();
    }
  }

  @Override
  public void onComplete(AsyncEvent event) {
    release();
  }

  @Override
  public void onTimeout(AsyncEvent event) {
    // The container completes the request after this, or the shop does.
  }

  @Override
  public void onError(AsyncEvent event) {
    release();
  }

  @Override
  public void onStartAsync(AsyncEvent event) {
    event.getAsyncContext().addListener(this);
  }
}

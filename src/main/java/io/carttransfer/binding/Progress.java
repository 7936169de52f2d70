package io.carttransfer.binding;

import org.jspecify.annotations.Nullable;

/** How far one fill has progressed, so that it can be undone. For one thread. */
final class Progress {

  /** Units in the existing cart. */
  long unitsBefore;

  /** The cart after it was emptied or created; null before. */
  @Nullable Object freshCart;

  /** Whether {@code create} or {@code clear} has begun. */
  boolean touched;

  /** Whether adding lines has begun. */
  boolean puttingIn;

  /** Whether {@code close} has begun. */
  boolean closed;
}

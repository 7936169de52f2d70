package io.carttransfer.binding;

import org.jspecify.annotations.Nullable;

/** How far one fill has come, so that the way back is known. For one thread. */
final class Progress {

  /** In the cart that was there. */
  long unitsBefore;

  /** What was the cart once it was emptied or made; null before. */
  @Nullable Object freshCart;

  /** Whether {@code create} or {@code clear} has begun. */
  boolean touched;

  /** Whether lines have begun to be put in. */
  boolean puttingIn;

  /** Whether {@code close} has begun. */
  boolean closed;
}

package io.carttransfer.store;

import io.carttransfer.transfer.Token;
import io.carttransfer.transfer.Transfer;
import java.io.Closeable;

/**
 * Where transfers are kept between the platform's call and the shopper's web view. Thread-safe.
 *
 * <p>A saved transfer can be opened again and again, until its lifetime ends or an order of its
 * reference is recorded. Nothing else ends it.
 */
public interface TransferStore extends Closeable {

  /**
   * Adds a transfer; never ends another one, not even one with the same reference.
   *
   * @return its only key, which cannot be guessed
   * @throws AlreadyOrdered when an order of this reference was recorded
   * @throws StoreUnavailable when it could not be stored; nothing is stored then
   */
  Token save(Transfer transfer) throws AlreadyOrdered, StoreUnavailable;

  /**
   * Looks a transfer up, without changing anything.
   *
   * @return live, ordered or gone; never null. A token that this store did not create is gone
   * @throws StoreUnavailable when the store does not answer
   */
  Opening open(Token token) throws StoreUnavailable;

  /**
   * Records that an order was placed. Idempotent, even if nothing with this reference is stored.
   *
   * @param orderNumber the shop's order number; 1 to 128 characters
   * @return the recorded order number: the first one
   * @throws StoreUnavailable if it could not be recorded
   * @throws IllegalArgumentException if the order number is empty or too long
   */
  String markOrdered(String reference, String orderNumber) throws StoreUnavailable;

  /** Releases connections and threads. Never fails. */
  @Override
  void close();
}

package io.carttransfer.store;

import io.carttransfer.transfer.Token;
import io.carttransfer.transfer.Transfer;
import java.io.Closeable;

/**
 * Where transfers wait between the platform's call and the shopper's web view. Thread-safe.
 *
 * <p>What was saved can be opened, again and again, until its lifetime ends or an order of its
 * reference is recorded. Nothing else ends it.
 */
public interface TransferStore extends Closeable {

  /**
   * Adds a transfer; never ends another one, also not one of the same reference.
   *
   * @return the one key to it, not to be guessed
   * @throws AlreadyOrdered when an order of this reference was recorded
   * @throws StoreUnavailable when it could not be stored; nothing is stored then
   */
  Token save(Transfer transfer) throws AlreadyOrdered, StoreUnavailable;

  /**
   * Looks a transfer up. Pure and repeatable.
   *
   * @return live, ordered or gone; never null. A token that this store did not make is gone
   * @throws StoreUnavailable when the store does not answer
   */
  Opening open(Token token) throws StoreUnavailable;

  /**
   * Records that an order was placed. Idempotent, also when nothing of this reference is stored.
   *
   * @param orderNumber what the shop calls the order; 1 to 128 characters
   * @return the order number that is recorded: the first one that came
   * @throws StoreUnavailable when it could not be recorded
   * @throws IllegalArgumentException when the order number is empty or too long
   */
  String markOrdered(String reference, String orderNumber) throws StoreUnavailable;

  /** Lets go of what the store holds: connections, threads. Never fails. */
  @Override
  void close();
}

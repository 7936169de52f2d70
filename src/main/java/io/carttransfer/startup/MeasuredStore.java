package io.carttransfer.startup;

import io.carttransfer.common.Reason;
import io.carttransfer.ledger.Meters;
import io.carttransfer.store.AlreadyOrdered;
import io.carttransfer.store.Opening;
import io.carttransfer.store.StoreUnavailable;
import io.carttransfer.store.TransferStore;
import io.carttransfer.text.Shown;
import io.carttransfer.transfer.Token;
import io.carttransfer.transfer.Transfer;
import java.time.Clock;

/** Measures the time that a store takes, and whether it answers. As thread-safe as the store. */
final class MeasuredStore implements TransferStore {

  private final TransferStore store;
  private final Meters meters;
  private final Clock clock;

  MeasuredStore(TransferStore store, Meters meters, Clock clock) {
    this.store = store;
    this.meters = meters;
    this.clock = clock;
  }

  @Override
  public Token save(Transfer transfer) throws AlreadyOrdered, StoreUnavailable {
    long begin = System.nanoTime();
    try {
      Token token = store.save(transfer);
      meters.storeAnswered();
      return token;
    } catch (StoreUnavailable e) {
      throw failed(e);
    } finally {
      meters.storeCalls().add(System.nanoTime() - begin);
    }
  }

  @Override
  public Opening open(Token token) throws StoreUnavailable {
    long begin = System.nanoTime();
    try {
      Opening opening = store.open(token);
      meters.storeAnswered();
      return opening;
    } catch (StoreUnavailable e) {
      throw failed(e);
    } finally {
      meters.storeCalls().add(System.nanoTime() - begin);
    }
  }

  @Override
  public String markOrdered(String reference, String orderNumber) throws StoreUnavailable {
    long begin = System.nanoTime();
    try {
      String first = store.markOrdered(reference, orderNumber);
      meters.storeAnswered();
      return first;
    } catch (StoreUnavailable e) {
      throw failed(e);
    } finally {
      meters.storeCalls().add(System.nanoTime() - begin);
    }
  }

  private StoreUnavailable failed(StoreUnavailable e) {
    if (e.reason() == Reason.STORE_UNAVAILABLE) {
      meters.storeFailed(Shown.message(e), clock.millis());
    }
    return e;
  }

  @Override
  public void close() {
    store.close();
  }
}

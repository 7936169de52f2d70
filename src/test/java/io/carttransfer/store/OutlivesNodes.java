package io.carttransfer.store;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.carttransfer.transfer.Token;
import io.carttransfer.transfer.Transfer;
import org.junit.jupiter.api.Test;

/** What every store promises that nodes share. */
interface OutlivesNodes extends TransferStoreContract {

  @Test
  default void whatOneNodeSavedAnotherOpens() throws Exception {
    try (TransferStore one = store();
        TransferStore other = store()) {
      Transfer transfer = Transfers.any();

      Token token = one.save(transfer);

      assertEquals(transfer, other.open(token).transfer());
    }
  }

  @Test
  default void whatANodeSavedOpensAfterItsEnd() throws Exception {
    Transfer transfer = Transfers.any();
    Token token;
    try (TransferStore store = store()) {
      token = store.save(transfer);
    }

    try (TransferStore store = store()) {
      assertEquals(transfer, store.open(token).transfer());
    }
  }
}

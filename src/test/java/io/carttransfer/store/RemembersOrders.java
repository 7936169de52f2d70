package io.carttransfer.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.carttransfer.harness.database.Together;
import io.carttransfer.transfer.Token;
import io.carttransfer.transfer.Transfer;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

/** What every store promises that remembers orders. */
interface RemembersOrders extends TransferStoreContract {

  @Test
  default void anOrderEndsEveryTokenOfItsReference() throws Exception {
    try (TransferStore store = store()) {
      Transfer transfer = Transfers.any();
      Token token = store.save(transfer);
      Token retry = store.save(transfer);

      store.markOrdered(transfer.reference(), "order-1");

      assertEquals("order-1", store.open(token).orderNumber());
      assertEquals("order-1", store.open(retry).orderNumber());
    }
  }

  @Test
  default void aReferenceThatWasOrderedIsNotTakenAgain() throws Exception {
    try (TransferStore store = store()) {
      Transfer transfer = Transfers.any();
      store.save(transfer);
      store.markOrdered(transfer.reference(), "order-1");

      AlreadyOrdered refused = assertThrows(AlreadyOrdered.class, () -> store.save(transfer));

      assertEquals("order-1", refused.orderNumber());
    }
  }

  @Test
  default void anOrderCountsThoughNothingWasStored() throws Exception {
    try (TransferStore store = store()) {
      Transfer transfer = Transfers.any();

      store.markOrdered(transfer.reference(), "order-1");

      assertThrows(AlreadyOrdered.class, () -> store.save(transfer));
    }
  }

  @Test
  default void theFirstOrderNumberStays() throws Exception {
    try (TransferStore store = store()) {
      Transfer transfer = Transfers.any();
      Token token = store.save(transfer);

      assertEquals("order-1", store.markOrdered(transfer.reference(), "order-1"));
      assertEquals("order-1", store.markOrdered(transfer.reference(), "order-2"));
      assertEquals("order-1", store.markOrdered(transfer.reference(), "order-1"));

      assertEquals("order-1", store.open(token).orderNumber());
    }
  }

  @Test
  default void ordersAtTheSameInstantAgreeOnOneNumber() throws Exception {
    try (TransferStore store = store()) {
      String reference = UUID.randomUUID().toString();

      List<String> numbers = Together.call(32, i -> store.markOrdered(reference, "order-" + i));

      assertEquals(1, new HashSet<>(numbers).size(), numbers.toString());
    }
  }

  @Test
  default void anOrderNumberComesBackAsItCame() throws Exception {
    try (TransferStore store = store()) {
      String reference = UUID.randomUUID().toString();
      String number = "2026/11 \u2116 4711 \\ 'x' \ud83d\ude00";

      store.markOrdered(reference, number);

      assertEquals(number, store.markOrdered(reference, "another"));
    }
  }

  @Test
  default void anOrderOfAnotherNamespaceEndsNothing() throws Exception {
    try (TransferStore shop = store();
        TransferStore staging = store("https://staging.shop.example/checkout", LIFETIME)) {
      Transfer transfer = Transfers.any();
      Token token = shop.save(transfer);

      staging.markOrdered(transfer.reference(), "order-1");

      assertTrue(shop.open(token).isLive());
      assertTrue(shop.open(shop.save(transfer)).isLive());
    }
  }

  @Test
  default void whoOnlyKnowsTheReferenceLearnsNothingOfTheOrder() throws Exception {
    try (TransferStore store = store()) {
      Transfer transfer = Transfers.any();
      Token token = store.save(transfer);
      store.markOrdered(transfer.reference(), "order-1");

      Token guessed = Token.keyed(token.key(), new byte[Token.SECRET_BYTES]);

      assertTrue(store.open(guessed).isGone());
    }
  }

  @Test
  default void anOrderedTokenIsGoneAfterItsLifetime() throws Exception {
    try (TransferStore store = store(SHOP, Duration.ofSeconds(1))) {
      Transfer transfer = Transfers.any();
      Token token = store.save(transfer);
      store.markOrdered(transfer.reference(), "order-1");

      assertTrue(store.open(token).isOrdered());
      Together.await(() -> store.open(token).isGone());

      assertThrows(AlreadyOrdered.class, () -> store.save(transfer));
    }
  }

  @Test
  default void openingsAreLiveBeforeTheOrderAndNoneIsAfterIt() throws Exception {
    try (TransferStore store = store()) {
      for (int round = 0; round < 3; round++) {
        Transfer transfer = Transfers.any();
        Token token = store.save(transfer);
        AtomicBoolean begun = new AtomicBoolean();
        AtomicBoolean recorded = new AtomicBoolean();

        Together.call(
            65,
            i -> {
              if (i == 0) {
                begun.set(true);
                store.markOrdered(transfer.reference(), "order-1");
                recorded.set(true);
                return null;
              }
              openUntilOrdered(store, token, begun, recorded);
              return null;
            });
      }
    }
  }

  private static void openUntilOrdered(
      TransferStore store, Token token, AtomicBoolean begun, AtomicBoolean recorded)
      throws StoreUnavailable {
    boolean wasRecorded;
    do {
      wasRecorded = recorded.get();
      Opening opening = store.open(token);
      boolean hadBegun = begun.get();
      if (wasRecorded) {
        assertEquals("order-1", opening.orderNumber());
      } else if (!hadBegun) {
        assertTrue(opening.isLive());
      } else {
        assertTrue(opening.isLive() || opening.isOrdered());
      }
    } while (!wasRecorded);
  }
}

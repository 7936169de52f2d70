package io.carttransfer.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.carttransfer.common.Limits;
import io.carttransfer.harness.database.Together;
import io.carttransfer.transfer.Token;
import io.carttransfer.transfer.Transfer;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What every store promises. */
interface TransferStoreContract {

  String SHOP = "https://shop.example/checkout";
  Duration LIFETIME = Duration.ofMinutes(30);

  /** A store; where stores outlive nodes, another one over what those before it have saved. */
  TransferStore store(String namespace, Duration lifetime) throws Exception;

  default TransferStore store() throws Exception {
    return store(SHOP, LIFETIME);
  }

  @Test
  default void aSavedTransferOpensAgainAndAgain() throws Exception {
    try (TransferStore store = store()) {
      Transfer transfer = Transfers.any();

      Token token = store.save(transfer);

      for (int i = 0; i < 3; i++) {
        assertEquals(transfer, store.open(token).transfer());
      }
    }
  }

  @Test
  default void aTokenReadFromItsTextOpensTheTransfer() throws Exception {
    try (TransferStore store = store()) {
      Transfer transfer = Transfers.any();

      String text = store.save(transfer).value();

      assertEquals(transfer, store.open(Token.parse(text).orElseThrow()).transfer());
    }
  }

  @Test
  default void everyCharacterComesBack() throws Exception {
    try (TransferStore store = store()) {
      Transfer transfer = Transfers.ofStrangeCharacters();

      Token token = store.save(transfer);

      assertEquals(transfer, store.open(token).transfer());
    }
  }

  @Test
  default void theLargestCartComesBack() throws Exception {
    try (TransferStore store = store()) {
      Transfer transfer = Transfers.ofTheLargestSize();

      String text = store.save(transfer).value();

      assertEquals(transfer, store.open(Token.parse(text).orElseThrow()).transfer());
    }
  }

  @Test
  default void cartsOfOneReferenceDoNotEndEachOther() throws Exception {
    try (TransferStore store = store()) {
      String reference = UUID.randomUUID().toString();
      Transfer first = Transfers.of(reference, "A");
      Transfer changed = Transfers.of(reference, "A", "B");

      Token tokenOfFirst = store.save(first);
      Token tokenOfChanged = store.save(changed);
      Token tokenOfRetry = store.save(first);

      assertEquals(first, store.open(tokenOfFirst).transfer());
      assertEquals(changed, store.open(tokenOfChanged).transfer());
      assertEquals(first, store.open(tokenOfRetry).transfer());
    }
  }

  @Test
  default void retriesAtTheSameInstantAllOpen() throws Exception {
    try (TransferStore store = store()) {
      Transfer transfer = Transfers.any();

      List<Token> tokens = Together.call(32, i -> store.save(transfer));

      assertEquals(32, new HashSet<>(tokens).size());
      for (Token token : tokens) {
        assertEquals(transfer, store.open(token).transfer());
      }
    }
  }

  @Test
  default void differentCartsOfOneReferenceAtTheSameInstantAreNotMixed() throws Exception {
    try (TransferStore store = store()) {
      String reference = UUID.randomUUID().toString();

      List<Token> tokens =
          Together.call(32, i -> store.save(Transfers.of(reference, "A" + i, "B" + i)));

      for (int i = 0; i < tokens.size(); i++) {
        assertEquals(
            Transfers.of(reference, "A" + i, "B" + i), store.open(tokens.get(i)).transfer());
      }
    }
  }

  @Test
  default void tokensAreNeverTheSame() throws Exception {
    Transfer transfer = Transfers.any();
    Set<Token> tokens = new HashSet<>();
    // Also those of two nodes, or of one that was started again.
    for (int node = 0; node < 2; node++) {
      try (TransferStore store = store()) {
        for (int i = 0; i < 50; i++) {
          tokens.add(store.save(transfer));
        }
      }
    }

    assertEquals(100, tokens.size());
  }

  @Test
  default void aTokenWithAnyCharacterChangedIsGone() throws Exception {
    try (TransferStore store = store()) {
      Token token = store.save(Transfers.any());

      for (int i = 0; i < token.value().length(); i++) {
        assertTrue(store.open(Transfers.changed(token, i)).isGone(), "changed at " + i);
      }
    }
  }

  @Test
  default void aTokenThatIsLongerOrShorterIsGone() throws Exception {
    try (TransferStore store = store()) {
      String text = store.save(Transfers.any()).value();

      for (String other :
          List.of(text + "A", text + "AAAA", text.substring(1) + "AA", text + text)) {
        assertTrue(store.open(Token.parse(other).orElseThrow()).isGone(), other);
      }
    }
  }

  @Test
  default void aTokenThatNobodyMadeIsGone() throws Exception {
    try (TransferStore store = store()) {
      Token keyed = Token.keyed(Token.key(SHOP, "nobody"), new byte[Token.SECRET_BYTES]);
      Token sealed = Token.sealed(new byte[100]);

      assertTrue(store.open(keyed).isGone());
      assertTrue(store.open(sealed).isGone());
    }
  }

  @Test
  default void aTokenOfAnotherNamespaceIsGone() throws Exception {
    try (TransferStore shop = store();
        TransferStore staging = store("https://staging.shop.example/checkout", LIFETIME)) {
      Token token = staging.save(Transfers.any());

      assertTrue(shop.open(token).isGone());
      assertTrue(staging.open(token).isLive());
    }
  }

  @Test
  default void aTransferIsAsOldAsTheTimeSinceItWasSaved() throws Exception {
    try (TransferStore store = store()) {
      long before = System.nanoTime();
      Token token = store.save(Transfers.any());

      Duration first = store.open(token).age();
      Together.await(() -> store.open(token).age().compareTo(first) > 0);
      Duration second = store.open(token).age();
      Duration longest = Duration.ofNanos(System.nanoTime() - before).plusMillis(20);

      assertFalse(first.isNegative());
      assertNotEquals(first, second);
      assertTrue(second.compareTo(longest) <= 0, second + " of at most " + longest);
    }
  }

  @Test
  default void aTransferEndsWithItsLifetimeAndNotBefore() throws Exception {
    Duration lifetime = Duration.ofSeconds(1);
    try (TransferStore store = store(SHOP, lifetime)) {
      Token token = store.save(Transfers.any());
      long saved = System.nanoTime();

      Together.await(() -> store.open(token).isGone());
      Duration lived = Duration.ofNanos(System.nanoTime() - saved);

      assertTrue(lived.plusMillis(50).compareTo(lifetime) >= 0, "lived only " + lived);
    }
  }

  @Test
  default void recordingAnOrderGivesItsNumber() throws Exception {
    try (TransferStore store = store()) {
      String reference = UUID.randomUUID().toString();

      assertEquals("order-1", store.markOrdered(reference, "order-1"));
    }
  }

  @Test
  default void anOrderNumberThatIsEmptyOrTooLongIsRefused() throws Exception {
    try (TransferStore store = store()) {
      String longest = "9".repeat(Limits.ORDER_NUMBER_LENGTH);

      assertEquals(longest, store.markOrdered(UUID.randomUUID().toString(), longest));
      for (String wrong : List.of("", longest + "9")) {
        assertThrows(
            IllegalArgumentException.class,
            () -> store.markOrdered(UUID.randomUUID().toString(), wrong));
      }
    }
  }

  @Test
  default void anOrderEndsNoOtherReference() throws Exception {
    try (TransferStore store = store()) {
      Token token = store.save(Transfers.any());

      store.markOrdered(UUID.randomUUID().toString(), "order-1");

      assertTrue(store.open(token).isLive());
    }
  }
}

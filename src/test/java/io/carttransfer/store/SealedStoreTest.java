package io.carttransfer.store;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.carttransfer.common.Limits;
import io.carttransfer.common.Mistake;
import io.carttransfer.harness.database.Together;
import io.carttransfer.transfer.CartLine;
import io.carttransfer.transfer.Token;
import io.carttransfer.transfer.Transfer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class SealedStoreTest implements OutlivesNodes {

  private static final byte[] OLD_KEY = key(1);
  private static final byte[] NEW_KEY = key(2);

  private Instant now = Instant.parse("2026-11-24T12:00:00Z");

  @Override
  public TransferStore store(String namespace, Duration lifetime) {
    return new SealedStore(namespace, lifetime, List.of(OLD_KEY), Clock.systemUTC());
  }

  /** One nonce twice under one key would give the key of authentication away. */
  @Test
  void noncesAreNeverTheSameAlsoOfTwoNodes() {
    Set<String> nonces = new HashSet<>();
    for (int node = 0; node < 10; node++) {
      SealedStore store = sealed(OLD_KEY);
      for (int i = 0; i < 10; i++) {
        byte[] token = Base64.getUrlDecoder().decode(store.save(Transfers.any()).value());
        nonces.add(HexFormat.of().formatHex(token, 3, 15));
      }
    }

    assertEquals(100, nonces.size());
  }

  @Test
  void eachNonceIsDrawnFromTheRandomSource() {
    byte[] drawn = new byte[12];
    SecureRandom source =
        new SecureRandom() {
          @Override
          public void nextBytes(byte[] bytes) {
            super.nextBytes(bytes);
            System.arraycopy(bytes, 0, drawn, 0, bytes.length);
          }
        };
    SealedStore store =
        new SealedStore(SHOP, LIFETIME, List.of(OLD_KEY), Clock.systemUTC(), source);

    byte[] token = Base64.getUrlDecoder().decode(store.save(Transfers.any()).value());

    assertArrayEquals(drawn, Arrays.copyOfRange(token, 3, 15));
  }

  @Test
  void aWrongKeyIsNamedByItsNumber() {
    String mistakes =
        SealedStore.check(List.of(OLD_KEY, new byte[31], NEW_KEY, NEW_KEY)).toString();

    assertTrue(mistakes.contains("Key 2 of cart-transfer.keys has 31 bytes."), mistakes);
    assertTrue(mistakes.contains("Key 4 of cart-transfer.keys is the same as key 3."), mistakes);
  }

  /** Others may hash the key, too: the number must not be what they get. */
  @Test
  void theNumberOfAKeyIsNoPlainHashOfIt() throws Exception {
    byte[] token = Base64.getUrlDecoder().decode(sealed(OLD_KEY).save(Transfers.any()).value());
    MessageDigest sha = MessageDigest.getInstance("SHA-256");
    sha.update("cart-transfer key number".getBytes(StandardCharsets.US_ASCII));
    byte[] hash = sha.digest(OLD_KEY);

    assertArrayEquals(new byte[] {1, hash[0], hash[1]}, Arrays.copyOf(token, 3));
  }

  @Test
  void whatIsLiveIsNotOrdered() throws Exception {
    SealedStore store = sealed(OLD_KEY);
    Opening opening = store.open(store.save(Transfers.any()));

    assertTrue(opening.isLive());
    assertFalse(opening.isOrdered());
    assertFalse(opening.isGone());
  }

  @Test
  void twentyLinesFitSixHundredCharacters() {
    Token token = sealed(OLD_KEY).save(Transfers.ofLines(20));

    assertTrue(token.value().length() <= 600, token.value().length() + " characters");
  }

  @Test
  void eightyLinesFitTwoCarriersAndTwoHundredDoNot() {
    int eighty = sealed(OLD_KEY).save(Transfers.ofLines(80)).value().length();
    int most = sealed(OLD_KEY).save(Transfers.ofLines(Limits.LINES)).value().length();

    assertTrue(2 * eighty <= Limits.CARRIER_BYTES, eighty + " characters");
    assertTrue(2 * most > Limits.CARRIER_BYTES, most + " characters");
  }

  @Test
  void aTransferLivesForItsLifetimeToTheMillisecond() throws Exception {
    SealedStore store = sealed(OLD_KEY);
    Token token = store.save(Transfers.any());

    now = now.plus(LIFETIME).minusMillis(1);
    assertEquals(LIFETIME.minusMillis(1), store.open(token).age());
    now = now.plusMillis(1);

    assertTrue(store.open(token).isGone());
  }

  @Test
  void aClockThatStepsBackEndsNothingAndNoAgeIsNegative() throws Exception {
    SealedStore store = sealed(OLD_KEY);
    Token token = store.save(Transfers.any());

    now = now.minus(Duration.ofHours(1));

    assertEquals(Duration.ZERO, store.open(token).age());
  }

  @Test
  void aClockThatStepsForwardAndBackAgainLosesNothing() throws Exception {
    SealedStore store = sealed(OLD_KEY);
    Token token = store.save(Transfers.any());

    now = now.plus(Duration.ofHours(1));
    assertTrue(store.open(token).isGone());
    now = now.minus(Duration.ofHours(1));

    assertTrue(store.open(token).isLive());
  }

  @Test
  void aTransferKeepsTheLifetimeItWasSavedWith() throws Exception {
    Token token = sealed(OLD_KEY).save(Transfers.any());
    SealedStore shorter = new SealedStore(SHOP, Duration.ofMinutes(1), List.of(OLD_KEY), clock());

    now = now.plus(Duration.ofMinutes(29));

    assertTrue(shorter.open(token).isLive());
  }

  @Test
  void keysAreChangedWithoutLosingATransfer() throws Exception {
    SealedStore before = sealed(OLD_KEY);
    SealedStore bothOpen = sealed(OLD_KEY, NEW_KEY);
    SealedStore newSeals = sealed(NEW_KEY, OLD_KEY);
    SealedStore after = sealed(NEW_KEY);

    Token old = before.save(Transfers.any());
    Token between = newSeals.save(Transfers.any());

    assertTrue(bothOpen.open(old).isLive());
    assertTrue(bothOpen.open(between).isLive());
    assertTrue(newSeals.open(old).isLive());
    assertTrue(after.open(between).isLive());
    assertTrue(after.open(old).isGone());
    assertTrue(before.open(between).isGone());
  }

  @Test
  void aReplayedTokenOpensTheSameAndOnlyUntilItExpires() throws Exception {
    SealedStore store = sealed(OLD_KEY);
    Transfer transfer = Transfers.any();
    Token token = store.save(transfer);

    for (int i = 0; i < 100; i++) {
      assertEquals(transfer, store.open(token).transfer());
    }
    now = now.plus(LIFETIME);

    assertTrue(store.open(token).isGone());
  }

  @Test
  void everyBitThatIsForgedIsNoticed() throws Exception {
    SealedStore store = sealed(OLD_KEY);
    byte[] sealed = Base64.getUrlDecoder().decode(store.save(Transfers.ofLines(3)).value());

    for (int bit = 0; bit < sealed.length * 8; bit++) {
      byte[] forged = sealed.clone();
      forged[bit / 8] ^= (byte) (1 << bit % 8);
      assertTrue(store.open(Token.sealed(forged)).isGone(), "bit " + bit);
    }
    assertTrue(store.open(Token.sealed(sealed)).isLive());
  }

  @Test
  void partsOfTwoTokensMakeNoThird() throws Exception {
    SealedStore store = sealed(OLD_KEY);
    Transfer transfer = Transfers.ofLines(3);
    byte[] one = Base64.getUrlDecoder().decode(store.save(transfer).value());
    byte[] other = Base64.getUrlDecoder().decode(store.save(transfer).value());

    for (int cut = 1; cut < one.length; cut++) {
      byte[] mixed = Arrays.copyOf(one, one.length);
      System.arraycopy(other, cut, mixed, cut, other.length - cut);
      boolean isWhole = Arrays.equals(mixed, one) || Arrays.equals(mixed, other);
      assertEquals(isWhole, store.open(Token.sealed(mixed)).isLive(), "cut at " + cut);
    }
  }

  @Test
  void randomBytesAreGone() throws Exception {
    SealedStore store = sealed(OLD_KEY);
    byte[] start = Base64.getUrlDecoder().decode(store.save(Transfers.any()).value());
    Random random = new Random(42);

    for (int i = 0; i < 20_000; i++) {
      byte[] bytes = new byte[29 + random.nextInt(100)];
      random.nextBytes(bytes);
      System.arraycopy(start, 0, bytes, 0, i % 4);
      assertTrue(store.open(Token.sealed(bytes)).isGone());
    }
  }

  @Test
  void theSameCartNeverMakesTheSameToken() throws Exception {
    SealedStore store = sealed(OLD_KEY);
    Transfer transfer = Transfers.any();

    List<Token> tokens = Together.call(16, i -> store.save(transfer));

    assertEquals(
        16, tokens.stream().map(token -> token.value().substring(0, 20)).distinct().count());
  }

  @Test
  void aTokenShowsNothingOfTheCart() {
    Transfer transfer =
        Transfer.of("reference-reference", "EUR", List.of(CartLine.of("AAAAAAAAAAAAAA", 1)));

    String bytes =
        new String(
            Base64.getUrlDecoder().decode(sealed(OLD_KEY).save(transfer).value()),
            StandardCharsets.ISO_8859_1);

    assertFalse(bytes.contains("AAA") || bytes.contains("ref") || bytes.contains("EUR"));
  }

  @Test
  void anOrderEndsNothingAsNothingIsRemembered() throws Exception {
    SealedStore store = sealed(OLD_KEY);
    Transfer transfer = Transfers.any();
    Token token = store.save(transfer);

    assertEquals("order-1", store.markOrdered(transfer.reference(), "order-1"));
    assertEquals("order-2", store.markOrdered(transfer.reference(), "order-2"));

    assertTrue(store.open(token).isLive());
  }

  @Test
  void aJavaThatAllowsOnlyShortKeysIsAMistake() {
    List<Mistake> mistakes = SealedStore.check(List.of(OLD_KEY), 128);

    assertEquals(1, mistakes.size());
    assertTrue(mistakes.get(0).action().contains("8u161"), mistakes.toString());
    assertEquals(List.of(), SealedStore.check(List.of(OLD_KEY), 256));
  }

  @Test
  void keysThatAreMissingShortOrTwiceTheSameAreMistakes() {
    assertEquals(List.of(), SealedStore.check(List.of(OLD_KEY, NEW_KEY)));
    assertEquals(1, SealedStore.check(List.of()).size());
    assertEquals(2, SealedStore.check(List.of(new byte[16], OLD_KEY, OLD_KEY)).size());
    assertThrows(
        IllegalArgumentException.class,
        () -> new SealedStore(SHOP, LIFETIME, new ArrayList<>(), Clock.systemUTC()));
  }

  private SealedStore sealed(byte[]... keys) {
    return new SealedStore(SHOP, LIFETIME, List.of(keys), clock());
  }

  private Clock clock() {
    InstantSource source = () -> now;
    return source.withZone(ZoneOffset.UTC);
  }

  private static byte[] key(int seed) {
    byte[] key = new byte[SealingKey.BYTES];
    new Random(seed).nextBytes(key);
    return key;
  }
}

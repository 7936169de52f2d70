package io.carttransfer.store;

import io.carttransfer.common.Limits;
import io.carttransfer.common.Mistake;
import io.carttransfer.transfer.Token;
import io.carttransfer.transfer.Transfer;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedQueue;
import javax.crypto.BadPaddingException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;

/**
 * Keeps nothing: the token is the transfer, encrypted with AES-256-GCM (NIST SP 800-38D), so that
 * any node with the key can open it. Thread-safe.
 *
 * <p>It cannot remember orders: {@link #open} returns live or gone, never ordered. Its tokens grow
 * with the cart, about 22 characters for a line with a SKU of 14; the caller must check whether
 * {@link Token#value()} is too long for a URL or a cookie ({@link Limits#CARRIER_BYTES}). Transfers
 * expire by the nodes' own clocks, which should agree within a few seconds.
 *
 * <p>The first key encrypts, and all of them can decrypt. A key's nonces are random, so it should
 * encrypt no more than 2<sup>32</sup> transfers (SP 800-38D, section 8.3): at one a second, 136
 * years.
 */
public final class SealedStore implements TransferStore {

  private static final String ALGORITHM = "AES/GCM/NoPadding";
  private static final int NONCE_BYTES = 12;
  private static final int TAG_BYTES = 16;
  private static final int LEAST_BYTES = SealingKey.HEADER_BYTES + NONCE_BYTES + TAG_BYTES;

  private final List<SealingKey> keys = new ArrayList<>();
  private final long lifetime;
  private final Clock clock;
  private final SecureRandom random;

  /**
   * Creating a cipher costs six times as much as encrypting, and each serves one thread at a time.
   */
  private final ConcurrentLinkedQueue<Cipher> ciphers = new ConcurrentLinkedQueue<>();

  /**
   * @param namespace separates this shop's tokens from those of others with the same keys
   * @param lifetime how long a transfer can be opened
   * @param keys keys in which {@link #check} finds no error, the encrypting one first
   * @param clock the wall clock
   */
  public SealedStore(String namespace, Duration lifetime, List<byte[]> keys, Clock clock) {
    this(namespace, lifetime, keys, clock, new SecureRandom());
  }

  /**
   * As above.
   *
   * @param random generates nonces, which must never repeat under one key
   */
  SealedStore(
      String namespace, Duration lifetime, List<byte[]> keys, Clock clock, SecureRandom random) {
    this.random = random;
    List<Mistake> mistakes = check(keys);
    if (!mistakes.isEmpty()) {
      throw new IllegalArgumentException(mistakes.toString());
    }
    for (byte[] key : keys) {
      this.keys.add(new SealingKey(key, namespace));
    }
    this.lifetime = lifetime.toMillis();
    this.clock = clock;
  }

  /** What prevents a sealed store with these keys on this Java; empty if nothing does. */
  public static List<Mistake> check(List<byte[]> keys) {
    try {
      return check(keys, Cipher.getMaxAllowedKeyLength("AES"));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has AES", e);
    }
  }

  static List<Mistake> check(List<byte[]> keys, int allowedBits) {
    List<Mistake> mistakes = new ArrayList<>();
    if (allowedBits < SealingKey.BYTES * Byte.SIZE) {
      mistakes.add(
          Mistake.of(
              "cart-transfer.store is sealed, but this Java allows AES keys of "
                  + allowedBits
                  + " bits only.",
              "Update Java 8 to 8u161 or later, or set the security property crypto.policy to"
                  + " unlimited, or choose another cart-transfer.store."));
    }
    if (keys.isEmpty()) {
      mistakes.add(
          Mistake.of(
              "cart-transfer.store is sealed, but cart-transfer.keys has no key.",
              "Set it to the base64 of 32 random bytes, the same on every node; \"openssl rand"
                  + " -base64 32\" makes one."));
    }
    for (int i = 0; i < keys.size(); i++) {
      wrongKey(keys, i).ifPresent(mistakes::add);
    }
    return mistakes;
  }

  private static Optional<Mistake> wrongKey(List<byte[]> keys, int index) {
    byte[] key = keys.get(index);
    String name = "Key " + (index + 1) + " of cart-transfer.keys ";
    if (key.length != SealingKey.BYTES) {
      return Optional.of(
          Mistake.of(
              name + "has " + key.length + " bytes.",
              "Make it the base64 of exactly 32 random bytes; \"openssl rand -base64 32\" makes"
                  + " one."));
    }
    for (int i = 0; i < index; i++) {
      if (Arrays.equals(key, keys.get(i))) {
        return Optional.of(
            Mistake.of(name + "is the same as key " + (i + 1) + ".", "Remove one of the two."));
      }
    }
    return Optional.empty();
  }

  @Override
  public Token save(Transfer transfer) {
    byte[] encoded = TransferCodec.encode(transfer);
    byte[] content =
        new ByteWriter(encoded.length + 18)
            .number(clock.millis())
            .number(lifetime)
            .raw(encoded)
            .toBytes();
    return Token.sealed(seal(keys.get(0), content));
  }

  @Override
  public Opening open(Token token) throws StoreUnavailable {
    byte[] sealed = bytes(token);
    for (SealingKey key : keys) {
      if (sealed.length > LEAST_BYTES && key.mayHaveSealed(sealed)) {
        Optional<byte[]> content = unseal(key, sealed);
        if (content.isPresent()) {
          return read(ByteBuffer.wrap(content.get()), token);
        }
      }
    }
    return Opening.gone();
  }

  /** Remembers nothing. */
  @Override
  public String markOrdered(String reference, String orderNumber) {
    OrderNumber.encode(orderNumber);
    return orderNumber;
  }

  @Override
  public void close() {
    ciphers.clear();
  }

  private Opening read(ByteBuffer content, Token token) throws StoreUnavailable {
    try {
      long saved = TransferCodec.readNumber(content, Long.MAX_VALUE);
      long itsLifetime = TransferCodec.readNumber(content, Long.MAX_VALUE);
      // Another node's clock may be ahead of this one's.
      long age = Math.max(0, clock.millis() - saved);
      return age < itsLifetime
          ? Opening.live(TransferCodec.decodeStored(content, token), Duration.ofMillis(age))
          : Opening.gone();
    } catch (MalformedTransfer e) {
      // Authentic, but not ours: only someone with the key can have created it.
      return Opening.gone();
    }
  }

  private byte[] seal(SealingKey key, byte[] content) {
    byte[] nonce = new byte[NONCE_BYTES];
    random.nextBytes(nonce);
    Cipher cipher = takeCipher();
    try {
      cipher.init(Cipher.ENCRYPT_MODE, key.key(), spec(nonce, 0));
      cipher.updateAAD(key.associated());
      byte[] sealed = new byte[LEAST_BYTES + content.length];
      ByteBuffer.wrap(sealed).put(key.header()).put(nonce);
      cipher.doFinal(content, 0, content.length, sealed, SealingKey.HEADER_BYTES + NONCE_BYTES);
      return sealed;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("AES-256-GCM does not work on this Java", e);
    } finally {
      ciphers.add(cipher);
    }
  }

  private Optional<byte[]> unseal(SealingKey key, byte[] sealed) {
    int start = SealingKey.HEADER_BYTES + NONCE_BYTES;
    Cipher cipher = takeCipher();
    try {
      cipher.init(Cipher.DECRYPT_MODE, key.key(), spec(sealed, SealingKey.HEADER_BYTES));
      cipher.updateAAD(key.associated());
      return Optional.of(cipher.doFinal(sealed, start, sealed.length - start));
    } catch (BadPaddingException e) {
      return Optional.empty();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("AES-256-GCM does not work on this Java", e);
    } finally {
      ciphers.add(cipher);
    }
  }

  private Cipher takeCipher() {
    Cipher cipher = ciphers.poll();
    try {
      return cipher == null ? Cipher.getInstance(ALGORITHM) : cipher;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java platform has " + ALGORITHM, e);
    }
  }

  private static GCMParameterSpec spec(byte[] source, int offset) {
    return new GCMParameterSpec(TAG_BYTES * Byte.SIZE, source, offset, NONCE_BYTES);
  }

  /** Only the canonical encoding of these bytes is their token: decoders ignore spare bits. */
  private static byte[] bytes(Token token) {
    try {
      byte[] bytes = Base64.getUrlDecoder().decode(token.value());
      return Token.sealed(bytes).equals(token) ? bytes : new byte[0];
    } catch (IllegalArgumentException e) {
      return new byte[0];
    }
  }
}

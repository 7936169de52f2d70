package io.carttransfer.store;

import java.util.Arrays;

/**
 * Writes numbers and texts as bytes, in the format of {@link TransferCodec}. Not thread-safe; used
 * once. A ByteArrayOutputStream would take a lock for each byte.
 */
final class ByteWriter {

  private static final int WIDEST_NARROW = 0xFF;

  private byte[] bytes;
  private int size;

  ByteWriter(int expectedSize) {
    bytes = new byte[expectedSize];
  }

  ByteWriter raw(int oneByte) {
    reserve(1);
    bytes[size++] = (byte) oneByte;
    return this;
  }

  ByteWriter raw(byte[] more) {
    reserve(more.length);
    System.arraycopy(more, 0, bytes, size, more.length);
    size += more.length;
    return this;
  }

  /** Writes a number that is not negative. */
  ByteWriter number(long number) {
    reserve(9);
    long rest = number;
    while (rest > 0x7F) {
      bytes[size++] = (byte) (rest & 0x7F | 0x80);
      rest >>>= 7;
    }
    bytes[size++] = (byte) rest;
    return this;
  }

  ByteWriter text(String text) {
    int length = text.length();
    boolean wide = isWide(text);
    number(2L * length + (wide ? 1 : 0));
    reserve(wide ? 2 * length : length);
    // Not with a charset: UTF-16 replaces an unpaired surrogate, and each text is copied twice.
    for (int i = 0; i < length; i++) {
      char c = text.charAt(i);
      if (wide) {
        bytes[size++] = (byte) (c >> 8);
      }
      bytes[size++] = (byte) c;
    }
    return this;
  }

  private static boolean isWide(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) > WIDEST_NARROW) {
        return true;
      }
    }
    return false;
  }

  private void reserve(int more) {
    if (bytes.length - size < more) {
      bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, size + more));
    }
  }

  /** What was written. */
  byte[] toBytes() {
    return Arrays.copyOf(bytes, size);
  }
}

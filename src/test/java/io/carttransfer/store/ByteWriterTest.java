package io.carttransfer.store;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** The layout of numbers and texts, whatever size was expected. */
class ByteWriterTest {

  @Test
  void aNumberHasSevenBitsAByte() {
    assertArrayEquals(new byte[] {0}, new ByteWriter(0).number(0).toBytes());
    assertArrayEquals(new byte[] {127}, new ByteWriter(0).number(127).toBytes());
    assertArrayEquals(new byte[] {-128, 1}, new ByteWriter(0).number(128).toBytes());
    assertEquals(9, new ByteWriter(0).number(Long.MAX_VALUE).toBytes().length);
  }

  @Test
  void aTextIsNarrowUpToItsLastLatinCharacter() {
    assertArrayEquals(new byte[] {2, (byte) 0xFF}, new ByteWriter(0).text("\u00ff").toBytes());
    assertArrayEquals(new byte[] {3, 1, 0}, new ByteWriter(0).text("\u0100").toBytes());
    assertArrayEquals(new byte[] {3, (byte) 0xD8, 0}, new ByteWriter(0).text("\ud800").toBytes());
  }

  @Test
  void itGrowsAsItMust() {
    ByteWriter writer = new ByteWriter(0);
    StringBuilder expected = new StringBuilder();
    for (int i = 0; i < 1000; i++) {
      writer.raw('a').raw("bcdefghijkl".getBytes(StandardCharsets.US_ASCII));
      expected.append("abcdefghijkl");
    }

    assertEquals(expected.toString(), new String(writer.toBytes(), StandardCharsets.US_ASCII));
  }
}

package io.carttransfer.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.carttransfer.transfer.Transfer;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class TransferCodecTest {

  @Test
  void everyTransferComesBackEqual() throws Exception {
    for (Transfer transfer :
        Arrays.asList(
            Transfers.any(),
            Transfers.of("r"),
            Transfers.ofLines(200),
            Transfers.ofStrangeCharacters(),
            Transfers.ofTheLargestSize())) {
      assertEquals(transfer, decode(TransferCodec.encode(transfer)));
    }
  }

  @Test
  void aLineWithAnOrdinarySkuTakesSixteenBytes() {
    int one = TransferCodec.encode(Transfers.ofLines(1)).length;

    assertEquals(one + 16, TransferCodec.encode(Transfers.ofLines(2)).length);
  }

  @Test
  void theLayoutOfVersionOneStays() throws Exception {
    byte[] written = {
      1, 4, 'r', '1', 6, 'E', 'U', 'R', 2, 2, 'a', 4, 3, (byte) 0x20, (byte) 0xAC, 7, 2, 'b', 0
    };

    Transfer read = decode(written);

    assertEquals("r1 EUR [2 x a, 3 x \u20ac]", read.toString());
    assertEquals("b", read.lines().get(1).poqSku());
    assertEquals(Arrays.toString(written), Arrays.toString(TransferCodec.encode(read)));
  }

  @Test
  void whatIsCutOffIsMalformed() {
    byte[] whole = TransferCodec.encode(Transfers.ofStrangeCharacters());

    for (int length = 0; length < whole.length; length++) {
      byte[] cut = Arrays.copyOf(whole, length);
      assertThrows(MalformedTransfer.class, () -> decode(cut), "cut at " + length);
    }
  }

  @Test
  void whatGoesOnTooLongIsMalformed() {
    byte[] whole = TransferCodec.encode(Transfers.any());

    assertThrows(MalformedTransfer.class, () -> decode(Arrays.copyOf(whole, whole.length + 1)));
  }

  @Test
  void anotherVersionIsMalformed() {
    byte[] later = TransferCodec.encode(Transfers.any());
    later[0] = 2;

    assertThrows(MalformedTransfer.class, () -> decode(later));
  }

  @Test
  void randomBytesAreMalformedOrATransferAndNothingElse() {
    Random random = new Random(42);
    int malformed = 0;

    for (int i = 0; i < 100_000; i++) {
      byte[] bytes = new byte[random.nextInt(80)];
      random.nextBytes(bytes);
      if (bytes.length > 0) {
        bytes[0] = 1;
      }
      malformed += isMalformed(bytes) ? 1 : 0;
    }

    assertTrue(malformed > 95_000, malformed + " were malformed");
  }

  @Test
  void changedBytesAreMalformedOrATransferAndNothingElse() {
    Random random = new Random(42);
    byte[] whole = TransferCodec.encode(Transfers.ofStrangeCharacters());
    int malformed = 0;

    for (int i = 0; i < 100_000; i++) {
      byte[] bytes = whole.clone();
      for (int change = 0; change <= i % 3; change++) {
        bytes[random.nextInt(bytes.length)] = (byte) random.nextInt();
      }
      malformed += isMalformed(bytes) ? 1 : 0;
    }

    assertTrue(malformed > 5_000, malformed + " were malformed");
  }

  private static boolean isMalformed(byte[] bytes) {
    try {
      decode(bytes);
      return false;
    } catch (MalformedTransfer e) {
      return true;
    }
  }

  private static Transfer decode(byte[] bytes) throws MalformedTransfer {
    return TransferCodec.decode(ByteBuffer.wrap(bytes));
  }
}

package io.carttransfer.harness.tags;

import io.carttransfer.common.Reason;
import io.carttransfer.transfer.CartLine;
import io.carttransfer.transfer.Notice;
import io.carttransfer.transfer.Transfer;
import java.util.List;

/** Bags of the app. */
public final class Bags {

  public static final String REFERENCE = "0a1b2c3d-ref";

  private Bags() {}

  public static Transfer any() {
    return of(REFERENCE);
  }

  public static Transfer of(String reference) {
    return Transfer.of(
        reference, "GBP", List.of(CartLine.of("mug", "app-mug", 2), CartLine.of("lamp", 1)));
  }

  /** One line is there, one is unknown, one is not available. */
  public static Transfer withNotices(String unknownSku, String unavailableSku) {
    return Transfer.of(
        REFERENCE,
        "GBP",
        List.of(CartLine.of("mug", 1)),
        List.of(
            Notice.of(CartLine.of(unknownSku, 1), Reason.UNKNOWN_SKU),
            Notice.of(CartLine.of(unavailableSku, 7), Reason.UNAVAILABLE)));
  }
}

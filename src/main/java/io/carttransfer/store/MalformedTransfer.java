package io.carttransfer.store;

/** Bytes that {@link TransferCodec} did not write, or that a later version of it wrote. */
final class MalformedTransfer extends Exception {

  private static final long serialVersionUID = 1;

  MalformedTransfer(String message) {
    super(message);
  }
}

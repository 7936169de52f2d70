package io.carttransfer.store;

/**
 * Keeps a transfer at each address and prints what became of it: a program, as a virtual machine
 * learns whom to trust when it starts.
 */
final class OverTls {

  private OverTls() {}

  public static void main(String[] addresses) {
    for (String address : addresses) {
      System.out.println(became(address));
    }
  }

  private static String became(String address) {
    try (TransferStore store = RedisStores.at(address)) {
      return store.open(store.save(Transfers.any())).isLive() ? "kept" : "lost";
    } catch (Exception e) {
      Throwable root = e;
      while (root.getCause() != null) {
        root = root.getCause();
      }
      return root.getMessage();
    }
  }
}

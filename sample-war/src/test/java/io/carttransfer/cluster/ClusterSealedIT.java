package io.carttransfer.cluster;

import io.carttransfer.harness.database.Outages;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;

/** Over nothing but a key. */
final class ClusterSealedIT extends ClusterContract {

  private final byte[] key = new byte[32];

  ClusterSealedIT() {
    new SecureRandom().nextBytes(key);
  }

  @Override
  Outages store() {
    return null;
  }

  @Override
  ClusterShop shop(Path folder) {
    return ClusterShop.in(folder);
  }

  @Override
  List<String> settings() {
    return List.of(
        "-Dcart-transfer.store=sealed",
        "-Dcart-transfer.keys=" + Base64.getEncoder().encodeToString(key));
  }
}

package io.carttransfer.harness.neighbours;

import io.carttransfer.harness.shops.plain.Catalogue;
import io.carttransfer.harness.shops.plain.Product;

/** A catalogue that only answers while the request's own session is open. */
public class NeedyCatalogue {

  public Product find(String key) {
    if (!NeighbourFilters.PerRequest.isOpen()) {
      throw new IllegalStateException("no session is open for this request");
    }
    return new Catalogue().find(key);
  }
}

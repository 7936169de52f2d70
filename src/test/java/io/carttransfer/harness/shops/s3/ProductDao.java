package io.carttransfer.harness.shops.s3;

import io.carttransfer.harness.shops.Weather;

public class ProductDao {

  public Product findById(int id) {
    Weather.catalogue();
    if (Weather.isGone("" + id)) {
      return null;
    }
    Product product = article(id);
    return product != null && Weather.isCursed("" + id) ? new Product(id, null) : product;
  }

  private static Product article(int id) {
    switch (id) {
      case 101:
        return new Product(id, "tea");
      case 102:
        return new Product(id, "pot");
      case 103:
        return new Product(id, "cup");
      case 666:
        return new Product(id, "cat");
      default:
        return null;
    }
  }
}

package io.carttransfer.shops.s3;

import io.carttransfer.shops.Weather;

public class ProductDao {

  public Product findById(int id) {
    Weather.catalogue();
    switch (id) {
      case 101:
        return new Product(id, "tea");
      case 102:
        return new Product(id, "pot");
      case 103:
        return new Product(id, "cup");
      case 666:
        return new Product(id, null);
      default:
        return null;
    }
  }
}

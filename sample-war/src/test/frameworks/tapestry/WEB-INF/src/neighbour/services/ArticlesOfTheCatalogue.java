package neighbour.services;

import neighbour.Catalogue;

/** Tapestry stands in front of it. */
public class ArticlesOfTheCatalogue implements Articles {

  @Override
  public String find(String sku) {
    return new Catalogue().find(sku);
  }
}

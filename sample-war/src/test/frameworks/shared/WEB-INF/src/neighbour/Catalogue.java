package neighbour;

/** Sells what begins with an A. */
public class Catalogue {

  public String find(String sku) {
    return sku.startsWith("A") ? sku : null;
  }
}

package neighbour.services;

/** The catalogue as a service, of which others see the interface alone. */
public interface Articles {

  /** Null when there is none. */
  String find(String sku);
}

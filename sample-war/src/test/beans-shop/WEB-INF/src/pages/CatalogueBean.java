package pages;

import javax.ejb.EJB;
import javax.ejb.Stateless;

/** The catalogue as a session bean: one that nobody but the container can make. */
@Stateless
public class CatalogueBean {

  @EJB private ShelfBean shelf;

  /** Null when there is none. */
  public String find(String id) {
    return shelf.has(id) ? id : null;
  }
}

package neighbour;

import javax.persistence.EntityManager;
import javax.persistence.EntityManagerFactory;

/** The shop's catalogue in its database. */
public class Articles {

  private final EntityManager current;

  public Articles(EntityManagerFactory factory, EntityManager current) {
    this.current = current;
    EntityManager first = factory.createEntityManager();
    first.getTransaction().begin();
    first.persist(new Article("A1", "M"));
    first.getTransaction().commit();
    first.close();
  }

  public Article find(String sku) {
    return current.find(Article.class, sku);
  }
}

package neighbour;

import java.util.ArrayList;
import java.util.List;
import javax.persistence.ElementCollection;
import javax.persistence.Entity;
import javax.persistence.Id;

/** An article whose sizes are read when somebody asks for them. */
@Entity
public class Article {

  @Id private String sku;
  @ElementCollection private List<String> sizes = new ArrayList<>();

  protected Article() {}

  Article(String sku, String size) {
    this.sku = sku;
    sizes.add(size);
  }

  public List<String> getSizes() {
    return sizes;
  }
}

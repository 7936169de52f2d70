package io.carttransfer.binding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.carttransfer.cart.CartFailure;
import io.carttransfer.cart.Verdict;
import io.carttransfer.common.Mistakes;
import io.carttransfer.transfer.CartLine;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Where Spring has its beans, and what is said where it has not. */
class SpringContextsTest {

  private static final String ROOT = "org.springframework.web.context.WebApplicationContext.ROOT";
  private static final String SERVLET = "org.springframework.web.servlet.FrameworkServlet.CONTEXT.";

  private Visitor visitor;

  @BeforeEach
  void open() throws Exception {
    visitor = new Visitor();
  }

  @AfterEach
  void close() throws Exception {
    visitor.close();
  }

  @Test
  void aBeanOfTheRootContextIsFound() throws Exception {
    bind(ROOT, Map.of("catalogue", new Toys.Catalogue()));
    bind(SERVLET + "shop", Map.of("other", 1));

    assertEquals(List.of(Verdict.AVAILABLE), check("spring.getBean('catalogue').find(1)"));
  }

  @Test
  void aBeanOfTheDispatcherIsFoundBesideARootContextAndWithoutOne() throws Exception {
    bind(SERVLET + "shop", Map.of("catalogue", new Toys.Catalogue()));
    assertEquals(List.of(Verdict.AVAILABLE), check("spring.getBean('catalogue').find(1)"));

    bind(ROOT, Map.of("dataSource", 1));
    assertEquals(List.of(Verdict.AVAILABLE), check("spring.getBean('catalogue').find(1)"));
  }

  @Test
  void twoDispatchersThatHaveItAreNamed() {
    bind(SERVLET + "admin", Map.of("catalogue", new Toys.Catalogue()));
    bind(ROOT, Map.of("dataSource", 1));
    bind(SERVLET + "shop", Map.of("catalogue", new Toys.Catalogue()));

    String told = failure("spring.getBean('catalogue').find(1)");

    assertTrue(told.contains("the servlet admin and in the context of the servlet shop"), told);
    assertTrue(told.contains("NAME'].getBean('catalogue')"), told);
  }

  @Test
  void aContextThatTheShopKeepsItselfIsNamedWithWhatToWrite() {
    bind(ROOT, Map.of("dataSource", 1));
    bind("org.shop.CONTEXT", Map.of("catalogue", new Toys.Catalogue()));

    String told = failure("spring.getBean('catalogue').find(1)");

    assertTrue(
        told.contains("write applicationScope['org.shop.CONTEXT'].getBean('catalogue')"), told);
    assertTrue(!told.contains("Compare the bean's name"), told);
  }

  @Test
  void aNameThatIsNowhereIsComparedWithThoseThatAre() {
    bind(ROOT, Map.of("dataSource", 1));
    bind(SERVLET + "shop", Map.of("catalogueService", new Toys.Catalogue()));

    String near = failure("spring.getBean('catalogServic').find(1)");
    String far = failure("spring.getBean('x').find(1)");

    assertTrue(near.contains("Did you mean `catalogueService`?"), near);
    assertTrue(
        far.contains("not in the root context, not in the context of the servlet shop"), far);
    assertTrue(!far.contains("unknown ="), far);
  }

  @Test
  void withoutSpringThatIsSaid() {
    String told = failure("spring.getBean('catalogue').find(1)");

    assertTrue(told.contains("this web application has neither"), told);
  }

  private void bind(String attribute, Map<String, Object> beans) {
    visitor.application().setAttribute(attribute, new Context(beans));
  }

  private List<Verdict> check(String product) throws CartFailure {
    Mistakes mistakes = new Mistakes();
    String text = "product = " + product + "\nclear = 1\ncart = 1\nadd = 1\ncount = 1\n";
    ClassLoader loader = getClass().getClassLoader();
    return new ExpressionCart(
            Binding.parse(text, loader, false, mistakes)
                .orElseThrow(() -> new AssertionError(mistakes.toString())),
            false)
        .check(List.of(CartLine.of("1", 1)), visitor.application());
  }

  private String failure(String product) {
    return assertThrows(CartFailure.class, () -> check(product)).getMessage();
  }

  /** What expressions need of a context of Spring's. */
  public static final class Context {

    private final Map<String, Object> beans;

    Context(Map<String, Object> beans) {
      this.beans = beans;
    }

    public Object getBean(String name) {
      if (!beans.containsKey(name)) {
        throw new NoSuchBeanDefinitionException("No bean named '" + name + "' available");
      }
      return beans.get(name);
    }

    public boolean containsBean(String name) {
      return beans.containsKey(name);
    }

    public String[] getBeanDefinitionNames() {
      return beans.keySet().toArray(new String[0]);
    }
  }

  /** As Spring calls it. */
  public static final class NoSuchBeanDefinitionException extends RuntimeException {

    private static final long serialVersionUID = 1;

    NoSuchBeanDefinitionException(String message) {
      super(message);
    }
  }
}

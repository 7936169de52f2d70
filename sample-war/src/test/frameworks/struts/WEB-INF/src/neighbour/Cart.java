package neighbour;

import com.opensymphony.xwork2.ActionSupport;
import org.apache.struts2.ServletActionContext;

/** Puts articles in, or takes all of them out. */
public class Cart extends ActionSupport {

  private static final long serialVersionUID = 1;

  private String sku;
  private String quantity;

  public void setSku(String sku) {
    this.sku = sku;
  }

  public void setQuantity(String quantity) {
    this.quantity = quantity;
  }

  public String add() {
    Basket.add(ServletActionContext.getRequest().getSession(), sku, quantity);
    return SUCCESS;
  }

  public String clear() {
    ServletActionContext.getRequest().getSession().removeAttribute("basket");
    return SUCCESS;
  }
}

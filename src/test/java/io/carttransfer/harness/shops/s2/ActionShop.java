package io.carttransfer.harness.shops.s2;

import io.carttransfer.harness.shops.Storefront;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.Map;

/** A framework's bean, under an odd attribute name, holds the cart. */
public class ActionShop extends Storefront {

  private static final long serialVersionUID = 1;

  private static final String BEAN = "/actions/Cart.action";

  @Override
  public Map<String, Integer> basket(HttpServletRequest request) {
    CartForm form = (CartForm) request.getSession().getAttribute(BEAN);
    return form == null ? Collections.<String, Integer>emptyMap() : form.getCart().entries();
  }

  @Override
  public void addOne(HttpServletRequest request, String sku) {
    CartForm form = (CartForm) request.getSession().getAttribute(BEAN);
    if (form == null) {
      form = new CartForm();
      new CartForm.Injector().inject(form);
      request.getSession().setAttribute(BEAN, form);
    }
    form.put(sku);
  }
}

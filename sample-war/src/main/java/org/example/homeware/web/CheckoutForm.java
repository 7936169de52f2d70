package org.example.homeware.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.Map;
import org.example.homeware.order.Address;
import org.example.homeware.order.Delivery;

/** What the shopper filled in at the checkout, and what is wrong with it. */
public final class CheckoutForm {

  private final Map<String, String> errors = new LinkedHashMap<>();
  private final Delivery delivery;
  private final String name;
  private final String email;
  private final String street;
  private final String town;
  private final String postcode;

  private CheckoutForm(HttpServletRequest request) {
    delivery = Delivery.of(request.getParameter("delivery"));
    name = text(request, "name");
    email = text(request, "email");
    street = text(request, "street");
    town = text(request, "town");
    postcode = text(request, "postcode");
  }

  /** The form as it is shown first. */
  static CheckoutForm empty(HttpServletRequest request) {
    return new CheckoutForm(request);
  }

  /** The form as it was sent. */
  static CheckoutForm sent(HttpServletRequest request) {
    CheckoutForm form = new CheckoutForm(request);
    form.require("name", form.name, "Please enter your name.");
    form.require("email", form.email, "Please enter your email address.");
    if (!form.email.isEmpty() && !form.email.matches("[^@\\s]+@[^@\\s]+\\.[^@\\s]+")) {
      form.errors.put("email", "Please enter an email address like name@example.org.");
    }
    form.require("street", form.street, "Please enter street and house number.");
    form.require("town", form.town, "Please enter your town.");
    form.require("postcode", form.postcode, "Please enter your postcode.");
    return form;
  }

  private static String text(HttpServletRequest request, String name) {
    String text = request.getParameter(name);
    return text == null ? "" : text.trim();
  }

  private void require(String field, String text, String message) {
    if (text.isEmpty()) {
      errors.put(field, message);
    } else if (text.length() > 100) {
      errors.put(field, "Please use 100 characters or fewer.");
    }
  }

  boolean isValid() {
    return errors.isEmpty();
  }

  Address toAddress() {
    return new Address(name, email, street, town, postcode);
  }

  /** A message for each field that has to be corrected. */
  public Map<String, String> getErrors() {
    return errors;
  }

  public Delivery getDelivery() {
    return delivery;
  }

  public String getName() {
    return name;
  }

  public String getEmail() {
    return email;
  }

  public String getStreet() {
    return street;
  }

  public String getTown() {
    return town;
  }

  public String getPostcode() {
    return postcode;
  }
}

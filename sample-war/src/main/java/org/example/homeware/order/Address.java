package org.example.homeware.order;

import java.io.Serializable;

/** Where an order goes. */
public final class Address implements Serializable {

  private static final long serialVersionUID = 1L;

  private final String name;
  private final String email;
  private final String street;
  private final String town;
  private final String postcode;

  public Address(String name, String email, String street, String town, String postcode) {
    this.name = name;
    this.email = email;
    this.street = street;
    this.town = town;
    this.postcode = postcode;
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

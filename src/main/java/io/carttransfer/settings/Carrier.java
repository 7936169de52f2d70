package io.carttransfer.settings;

/** How a token travels from the app to the checkout page. */
public enum Carrier {
  COOKIE,
  QUERY,
  FORM
}

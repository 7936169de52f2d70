package io.carttransfer.harness.shops.s9;

import io.carttransfer.harness.shops.Weather;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** A basket that the shopper's browser keeps, in a cookie that the shop has signed. */
public final class Basket {

  private static final String NAME = "basket";
  private static final byte[] KEY = "of this shop only".getBytes(StandardCharsets.US_ASCII);

  private final Map<String, Integer> units = new TreeMap<>();

  /** The one that this request came with, or has been given since. */
  public static Basket of(HttpServletRequest request) {
    Basket basket = (Basket) request.getAttribute(NAME);
    if (basket == null) {
      basket = new Basket();
      basket.read(request.getCookies());
      request.setAttribute(NAME, basket);
    }
    return basket;
  }

  private void read(Cookie[] cookies) {
    for (Cookie cookie : cookies == null ? new Cookie[0] : cookies) {
      String[] parts = cookie.getValue().split("\\.");
      if (cookie.getName().equals(NAME)
          && parts.length == 2
          && !parts[0].isEmpty()
          && parts[1].equals(signature(parts[0]))) {
        for (String entry : parts[0].split("_")) {
          units.put(entry.split("-")[0], Integer.valueOf(entry.split("-")[1]));
        }
      }
    }
  }

  public void add(String sku, int quantity) {
    if (Weather.isCursed(sku)) {
      throw new IllegalStateException("no room for SKU \"" + sku + "\"");
    }
    units.merge(sku, quantity, Integer::sum);
  }

  public Map<String, Integer> units() {
    return units;
  }

  /** Makes this the shopper's basket, for the rest of the request too. */
  public void send(HttpServletRequest request, HttpServletResponse response) {
    request.setAttribute(NAME, this);
    StringBuilder entries = new StringBuilder();
    units.forEach(
        (sku, quantity) ->
            entries
                .append(entries.length() == 0 ? "" : "_")
                .append(sku)
                .append('-')
                .append(quantity));
    Cookie cookie = new Cookie(NAME, entries + "." + signature(entries.toString()));
    cookie.setPath(request.getContextPath() + "/");
    cookie.setHttpOnly(true);
    response.addCookie(cookie);
  }

  private static String signature(String entries) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(KEY, "HmacSHA256"));
      byte[] signature = mac.doFinal(entries.getBytes(StandardCharsets.US_ASCII));
      return Base64.getUrlEncoder().withoutPadding().encodeToString(signature);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}

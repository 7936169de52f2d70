package io.carttransfer.harness.web;

import java.net.URI;

/** How a browser reads the addresses that it finds. */
public final class Link {

  private Link() {}

  /** Resolves a link of a page; java.net.URI does not know that a lone query keeps the path. */
  public static URI resolve(URI page, String link) {
    if (link.startsWith("?")) {
      return withQuery(page, link.substring(1));
    }
    return page.resolve(link);
  }

  /** The address with another query, encoded already, and without a fragment. */
  public static URI withQuery(URI address, String query) {
    String text = address.toString().replaceFirst("[?#].*", "");
    return URI.create(query.isEmpty() ? text : text + "?" + query);
  }

  public static String origin(URI address) {
    return address.getScheme() + "://" + address.getAuthority();
  }

  /** The same path and query at another server. */
  public static URI moved(URI address, URI server) {
    String query = address.getRawQuery() == null ? "" : "?" + address.getRawQuery();
    return URI.create(origin(server) + address.getRawPath() + query);
  }
}

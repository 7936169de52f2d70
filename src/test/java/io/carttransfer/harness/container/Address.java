package io.carttransfer.harness.container;

import java.net.URI;

/** Where an application is to be reached. */
public final class Address {

  private Address() {}

  /** The address of a context path, with a slash at its end. */
  public static URI of(int port, String contextPath) {
    String path = contextPath.endsWith("/") ? contextPath : contextPath + "/";
    return URI.create("http://127.0.0.1:" + port + path);
  }

  /** The context path of an address: {@code /} or for instance {@code /shop}. */
  public static String contextPath(URI address) {
    String path = address.getPath();
    return path.equals("/") ? path : path.substring(0, path.length() - 1);
  }
}

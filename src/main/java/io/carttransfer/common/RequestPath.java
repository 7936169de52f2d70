package io.carttransfer.common;

import jakarta.servlet.http.HttpServletRequest;

/** The path of a request as web.xml's mappings see it. */
public final class RequestPath {

  private RequestPath() {}

  /** The path below the context, decoded, without path parameters; never null. */
  public static String of(HttpServletRequest request) {
    String info = request.getPathInfo();
    return info == null ? request.getServletPath() : request.getServletPath() + info;
  }
}

package io.carttransfer.common;

import jakarta.servlet.ServletContext;

/**
 * Starts the plug-in for whoever needs a part of it first. Some containers initialise filters and
 * servlets at their first request only (Servlet specification, section 6.2.1), so that may be a
 * page with a tag. Implementations are thread-safe and have a constructor without parameters.
 */
public interface Starter {

  /** Starts the plug-in, unless it was started; never throws at the page. */
  void start(ServletContext application);
}

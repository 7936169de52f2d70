package io.carttransfer.common;

import jakarta.servlet.ServletContext;

/**
 * Starts the plug-in when a part of it is needed first. Some containers initialise filters and
 * servlets only at their first request (Servlet specification, section 6.2.1), so a page with a tag
 * may come first. Implementations are thread-safe and have a constructor without parameters.
 */
public interface Starter {

  /** Starts the plug-in unless it was started; never throws to the page. */
  void start(ServletContext application);
}

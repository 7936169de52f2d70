package io.carttransfer.startup;

import io.carttransfer.common.Starter;
import jakarta.servlet.ServletContext;

/** Starts the plug-in for a page that is served before any filter or servlet is initialised. */
public final class FirstUse implements Starter {

  @Override
  public void start(ServletContext application) {
    StartUp.ensure(application);
  }
}

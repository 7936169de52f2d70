package io.carttransfer.harness.container;

import java.net.URI;
import java.util.function.Function;

/**
 * A running servlet container on a free port of the loopback address. Tests share it, so that a
 * deployment costs little; see {@link OnJetty} and {@link OnTomcat9}.
 */
public interface Container extends AutoCloseable {

  /**
   * Deploys under a context path that no other application has.
   *
   * @param app makes the description from the application's address, which ends with a slash
   * @return the same address: {@code address.resolve("checkout")} is a page of it
   * @throws IllegalStateException when the application does not start
   */
  URI deploy(Function<URI, WebApp> app);

  /** As {@link #deploy(Function)}, for an application that need not know its address. */
  default URI deploy(WebApp app) {
    return deploy(address -> app);
  }

  /**
   * Deploys under the given context path.
   *
   * @param contextPath {@code /} or for instance {@code /shop}; not taken by another application
   * @throws IllegalStateException when the application does not start
   */
  URI deployAt(String contextPath, Function<URI, WebApp> app);

  /**
   * Stops an application and forgets it.
   *
   * @param address what deploying it returned
   */
  void undeploy(URI address);

  /**
   * What was logged by java.util.logging since the last {@link #forgetLog}, by all applications and
   * the container: a line {@code LEVEL logger message} a record, then its stack trace. The plug-in
   * is logged from FINE, the rest from INFO.
   */
  String log();

  /** Empties the log. */
  void forgetLog();

  /** Stops the container. */
  @Override
  void close();
}

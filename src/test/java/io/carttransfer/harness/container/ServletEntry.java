package io.carttransfer.harness.container;

import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/**
 * A servlet and its mappings in a {@link WebApp}. Immutable.
 *
 * @param name its name in web.xml
 * @param type its class
 * @param urlPatterns its mappings; none is allowed
 * @param initParams its own parameters
 * @param loadOnStartup its place in the order of start, if it is made at start
 * @param async whether it supports asynchronous requests
 */
public record ServletEntry(
    String name,
    Class<?> type,
    List<String> urlPatterns,
    Map<String, String> initParams,
    OptionalInt loadOnStartup,
    boolean async) {

  public static ServletEntry of(String name, Class<?> type) {
    return new ServletEntry(name, type, List.of(), Map.of(), OptionalInt.empty(), true);
  }

  public ServletEntry urls(String... patterns) {
    return new ServletEntry(name, type, List.of(patterns), initParams, loadOnStartup, async);
  }

  public ServletEntry initParam(String parameter, String value) {
    return new ServletEntry(
        name, type, urlPatterns, WebApp.with(initParams, parameter, value), loadOnStartup, async);
  }

  public ServletEntry loadOnStartup(int order) {
    return new ServletEntry(name, type, urlPatterns, initParams, OptionalInt.of(order), async);
  }

  /** As a web.xml of Servlet 2.5 declares it. */
  public ServletEntry withoutAsync() {
    return new ServletEntry(name, type, urlPatterns, initParams, loadOnStartup, false);
  }
}

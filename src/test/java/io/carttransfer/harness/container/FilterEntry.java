package io.carttransfer.harness.container;

import java.util.List;
import java.util.Map;

/**
 * A filter and its mappings in a {@link WebApp}. Immutable.
 *
 * @param name its name in web.xml
 * @param type its class
 * @param urlPatterns mapped by URL
 * @param servletNames mapped by servlet; runs after all filters that are mapped by URL
 * @param dispatchers REQUEST, FORWARD, INCLUDE, ERROR, ASYNC; none means REQUEST
 * @param initParams its own parameters
 * @param async whether it supports asynchronous requests
 */
public record FilterEntry(
    String name,
    Class<?> type,
    List<String> urlPatterns,
    List<String> servletNames,
    List<String> dispatchers,
    Map<String, String> initParams,
    boolean async) {

  /** A filter without a mapping that supports asynchronous requests. */
  public static FilterEntry of(String name, Class<?> type) {
    return new FilterEntry(name, type, List.of(), List.of(), List.of(), Map.of(), true);
  }

  public FilterEntry urls(String... patterns) {
    return new FilterEntry(
        name, type, List.of(patterns), servletNames, dispatchers, initParams, async);
  }

  public FilterEntry servlets(String... names) {
    return new FilterEntry(name, type, urlPatterns, List.of(names), dispatchers, initParams, async);
  }

  public FilterEntry dispatchedBy(String... kinds) {
    return new FilterEntry(
        name, type, urlPatterns, servletNames, List.of(kinds), initParams, async);
  }

  public FilterEntry initParam(String parameter, String value) {
    return new FilterEntry(
        name,
        type,
        urlPatterns,
        servletNames,
        dispatchers,
        WebApp.with(initParams, parameter, value),
        async);
  }

  /** As a web.xml of Servlet 2.5 declares it. */
  public FilterEntry withoutAsync() {
    return new FilterEntry(name, type, urlPatterns, servletNames, dispatchers, initParams, false);
  }
}

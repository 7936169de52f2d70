package io.carttransfer.harness.container;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A small web application, described in the order of its web.xml. Immutable: each method returns a
 * new description. All classes are test classes with a public constructor without arguments.
 */
public final class WebApp {

  /** Who may log in where {@link #formLogin} asks for it. */
  public static final String USER = "shopper";

  public static final String PASSWORD = "open sesame";
  public static final String ROLE = "shopper";

  /** FORM login of the container: what it protects, and the pages that ask for it. */
  public record FormLogin(String urlPattern, String loginPage, String errorPage) {}

  private final Map<String, String> contextParams;
  private final List<FilterEntry> filters;
  private final List<ServletEntry> servlets;
  private final List<Class<?>> listeners;
  private final Map<String, String> files;
  private final List<Class<?>> libraries;
  private final FormLogin formLogin;
  private final boolean distributable;

  private WebApp(
      Map<String, String> contextParams,
      List<FilterEntry> filters,
      List<ServletEntry> servlets,
      List<Class<?>> listeners,
      Map<String, String> files,
      List<Class<?>> libraries,
      FormLogin formLogin,
      boolean distributable) {
    this.contextParams = contextParams;
    this.filters = filters;
    this.servlets = servlets;
    this.listeners = listeners;
    this.files = files;
    this.libraries = libraries;
    this.formLogin = formLogin;
    this.distributable = distributable;
  }

  public static WebApp empty() {
    return new WebApp(Map.of(), List.of(), List.of(), List.of(), Map.of(), List.of(), null, false);
  }

  public WebApp contextParam(String name, String value) {
    return new WebApp(
        with(contextParams, name, value),
        filters,
        servlets,
        listeners,
        files,
        libraries,
        formLogin,
        distributable);
  }

  /** A filter mapped by URL that supports asynchronous requests. */
  public WebApp filter(String name, Class<?> type, String... urlPatterns) {
    return filter(FilterEntry.of(name, type).urls(urlPatterns));
  }

  /** Filters run in the order in which they are added. */
  public WebApp filter(FilterEntry filter) {
    return new WebApp(
        contextParams,
        with(filters, filter),
        servlets,
        listeners,
        files,
        libraries,
        formLogin,
        distributable);
  }

  /** A servlet that supports asynchronous requests and is made at its first request. */
  public WebApp servlet(String name, Class<?> type, String... urlPatterns) {
    return servlet(ServletEntry.of(name, type).urls(urlPatterns));
  }

  public WebApp servlet(ServletEntry servlet) {
    return new WebApp(
        contextParams,
        filters,
        with(servlets, servlet),
        listeners,
        files,
        libraries,
        formLogin,
        distributable);
  }

  public WebApp listener(Class<?> type) {
    return new WebApp(
        contextParams,
        filters,
        servlets,
        with(listeners, type),
        files,
        libraries,
        formLogin,
        distributable);
  }

  /** A text file in UTF-8, for instance {@code /WEB-INF/skus.csv} or {@code /about.html}. */
  public WebApp file(String path, String text) {
    return new WebApp(
        contextParams,
        filters,
        servlets,
        listeners,
        with(files, path, text),
        libraries,
        formLogin,
        distributable);
  }

  /** Puts the jar that this class comes from into {@code WEB-INF/lib}. */
  public WebApp library(Class<?> type) {
    return new WebApp(
        contextParams,
        filters,
        servlets,
        listeners,
        files,
        with(libraries, type),
        formLogin,
        distributable);
  }

  /**
   * The container asks for a login by form: {@link #USER}, {@link #PASSWORD}, posted to {@code
   * j_security_check} as {@code j_username} and {@code j_password}.
   */
  public WebApp formLogin(String urlPattern, String loginPage, String errorPage) {
    return new WebApp(
        contextParams,
        filters,
        servlets,
        listeners,
        files,
        libraries,
        new FormLogin(urlPattern, loginPage, errorPage),
        distributable);
  }

  /** With {@code <distributable/>} in its web.xml. */
  public WebApp distributable() {
    return new WebApp(
        contextParams, filters, servlets, listeners, files, libraries, formLogin, true);
  }

  public Map<String, String> contextParams() {
    return contextParams;
  }

  public List<FilterEntry> filters() {
    return filters;
  }

  public List<ServletEntry> servlets() {
    return servlets;
  }

  public List<Class<?>> listeners() {
    return listeners;
  }

  public Map<String, String> files() {
    return files;
  }

  public List<Class<?>> libraries() {
    return libraries;
  }

  public Optional<FormLogin> formLogin() {
    return Optional.ofNullable(formLogin);
  }

  public boolean isDistributable() {
    return distributable;
  }

  public static <T> List<T> with(List<T> list, T element) {
    List<T> longer = new ArrayList<>(list);
    longer.add(element);
    return Collections.unmodifiableList(longer);
  }

  public static Map<String, String> with(Map<String, String> map, String name, String value) {
    Map<String, String> larger = new LinkedHashMap<>(map);
    larger.put(name, value);
    return Collections.unmodifiableMap(larger);
  }
}

package io.carttransfer.startup;

import io.carttransfer.common.Mistake;
import io.carttransfer.common.Mistakes;
import io.carttransfer.settings.Setting;
import jakarta.servlet.FilterRegistration;
import jakarta.servlet.Registration;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletRegistration;
import java.io.IOException;
import java.io.InputStream;
import java.net.MalformedURLException;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Scanner;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What web.xml says about our filter and servlet. Read once at startup; immutable. */
final class WebXml {

  private static final Pattern WELCOME_FILE =
      Pattern.compile("<welcome-file>\\s*/?([^<\\s]+)\\s*</welcome-file>");

  private final ServletContext application;
  private final String filterClass;
  private final List<FilterRegistration> filters;
  private final List<ServletRegistration> servlets;
  private final UrlPatterns filterPatterns;
  private final UrlPatterns endpointPatterns;

  private WebXml(
      ServletContext application,
      String filterClass,
      List<FilterRegistration> filters,
      List<ServletRegistration> servlets) {
    this.application = application;
    this.filterClass = filterClass;
    this.filters = filters;
    this.servlets = servlets;
    this.filterPatterns = patterns(application, filters);
    this.endpointPatterns =
        new UrlPatterns(
            endpoint()
                .map(servlet -> orNone(servlet.getMappings()))
                .orElse(Collections.emptyList()));
  }

  /**
   * Reads the declarations.
   *
   * @param filterClass the name of our filter's class
   * @param servletClass the name of our servlet's class
   */
  static WebXml read(ServletContext application, String filterClass, String servletClass) {
    return new WebXml(
        application,
        filterClass,
        ofClass(
            filterClass, application.getFilterRegistrations().values(), Registration::getClassName),
        ofClass(
            servletClass,
            application.getServletRegistrations().values(),
            Registration::getClassName));
  }

  /** Before it is read: nothing is declared. */
  static WebXml unread(ServletContext application, String filterClass) {
    return new WebXml(application, filterClass, Collections.emptyList(), Collections.emptyList());
  }

  /** Not {@code <R extends Registration>}: the javax twin would keep the name of that bound. */
  private static <R> List<R> ofClass(
      String name, Collection<? extends R> registrations, Function<R, String> className) {
    List<R> ours = new ArrayList<>();
    for (R registration : registrations) {
      if (name.equals(className.apply(registration))) {
        ours.add(registration);
      }
    }
    return ours;
  }

  /** All URL patterns of our filter, under any filter name. */
  private static UrlPatterns patterns(
      ServletContext application, List<FilterRegistration> filters) {
    List<String> patterns = new ArrayList<>();
    for (FilterRegistration filter : filters) {
      patterns.addAll(orNone(filter.getUrlPatternMappings()));
      for (String servlet : orNone(filter.getServletNameMappings())) {
        ServletRegistration named = application.getServletRegistration(servlet);
        if (named != null) {
          patterns.addAll(orNone(named.getMappings()));
        }
      }
    }
    return new UrlPatterns(patterns);
  }

  /** Open Liberty returns null where the specification requires an empty collection. */
  private static Collection<String> orNone(@Nullable Collection<String> names) {
    return names == null ? Collections.emptyList() : names;
  }

  boolean isFilterDeclared() {
    return !filters.isEmpty();
  }

  /** Reports what is wrong with the declarations. */
  void check(Mistakes mistakes) {
    if (!isFilterDeclared()) {
      mistakes.add(
          Mistake.of(
              "The filter " + filterClass + " is not declared in web.xml.",
              "Declare it, and map it to the cart page and the checkout pages, such as /cart and"
                  + " /checkout."));
    } else if (filterPatterns.isEmpty()) {
      mistakes.add(
          Mistake.of(
              "The filter " + filters.get(0).getName() + " has no mapping in web.xml.",
              "Add a <filter-mapping> with a <url-pattern> for the cart page and each checkout"
                  + " page, such as /cart and /checkout."));
    }
    if (filters.size() > 1) {
      // Each one would have locks and a memory store of its own.
      mistakes.add(
          Mistake.of(
              "The filter " + filterClass + " is declared more than once in web.xml.",
              "Keep one <filter>, and give it a <filter-mapping> for each page."));
    }
    filters.forEach(filter -> initParams(filter, mistakes));
    servlets.forEach(servlet -> initParams(servlet, mistakes));
  }

  private static void initParams(Registration registration, Mistakes mistakes) {
    Map<String, String> given = registration.getInitParameters();
    for (String name : orNone(given == null ? null : given.keySet())) {
      String parameter = name.startsWith(Setting.PREFIX) ? name : Setting.PREFIX + name;
      mistakes.add(
          Mistake.of(
              "The setting " + name + " is an <init-param> of " + registration.getName() + ".",
              "Make it a <context-param> with the name " + parameter + "."));
    }
  }

  /** All {@code context-param}s, ours and others. */
  Map<String, String> contextParams() {
    Map<String, String> params = new TreeMap<>();
    for (String name : Collections.list(application.getInitParameterNames())) {
      params.put(name, application.getInitParameter(name));
    }
    return params;
  }

  /** The URL patterns of our filter; never null. */
  UrlPatterns filterPatterns() {
    return filterPatterns;
  }

  /** The servlet of the endpoint; empty if it is not declared. */
  Optional<ServletRegistration> endpoint() {
    return servlets.stream().findFirst();
  }

  /** The URL patterns of the endpoint; never null. */
  UrlPatterns endpointPatterns() {
    return endpointPatterns;
  }

  /** The Servlet API does not say, so web.xml itself is read. */
  boolean isDistributable() {
    return descriptor().contains("<distributable");
  }

  /**
   * The path that filters see for a folder in a container that maps welcome files first, as Tomcat
   * does.
   *
   * @return the path of the welcome file; empty for a page, and for a folder that has none
   */
  Optional<String> welcomeFile(String path) {
    if (!path.endsWith("/")) {
      return Optional.empty();
    }
    for (String file : welcomeFiles()) {
      try {
        if (application.getResource(path + file) != null) {
          return Optional.of(path + file);
        }
      } catch (MalformedURLException noPathOfAFile) {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }

  /** Those of web.xml, otherwise every container's default. */
  private List<String> welcomeFiles() {
    List<String> files = new ArrayList<>();
    Matcher matcher = WELCOME_FILE.matcher(descriptor());
    while (matcher.find()) {
      files.add(matcher.group(1));
    }
    return files.isEmpty() ? Arrays.asList("index.html", "index.htm", "index.jsp") : files;
  }

  private String descriptor() {
    try (InputStream in = application.getResourceAsStream("/WEB-INF/web.xml")) {
      if (in == null) {
        return "";
      }
      Scanner text = new Scanner(in, "UTF-8").useDelimiter("\\A");
      return text.hasNext() ? text.next().replaceAll("(?s)<!--.*?-->", "") : "";
    } catch (IOException e) {
      return "";
    }
  }

  /**
   * The path of the checkout address below the context; empty if it is elsewhere, as behind a proxy
   * that rewrites paths or in another web application.
   */
  Optional<String> checkoutPath(String checkoutUrl) {
    String path;
    try {
      path = new URI(checkoutUrl).getPath();
    } catch (URISyntaxException reportedByTheSettings) {
      return Optional.empty();
    }
    String context = application.getContextPath() + "/";
    String plain = path == null ? "" : path.replaceAll(";[^/]*", "");
    return plain.startsWith(context)
        ? Optional.of(plain.substring(context.length() - 1))
        : Optional.empty();
  }
}

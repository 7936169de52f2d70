package io.carttransfer.matrix;

import java.util.List;

/**
 * A filter as the web.xml of a framework's shop declares it.
 *
 * @param name its name
 * @param type the name of its class
 * @param initParam its parameter and that one's value, separated by a sign of equality; or empty
 * @param patterns the addresses that it is mapped to
 * @param forwarded whether it runs for forwards, too
 */
record FrameworkFilter(
    String name, String type, String initParam, List<String> patterns, boolean forwarded) {

  static final FrameworkFilter OURS =
      new FrameworkFilter(
          "cart-transfer",
          "io.carttransfer.CheckoutFilter",
          "",
          List.of("/checkout", "/cart-transfer"),
          false);
  static final FrameworkFilter STRUTS =
      everywhere(
          "struts2", "org.apache.struts2.dispatcher.filter.StrutsPrepareAndExecuteFilter", "");
  static final FrameworkFilter WICKET =
      everywhere(
          "wicket",
          "org.apache.wicket.protocol.http.WicketFilter",
          "applicationClassName=neighbour.Shop");
  static final FrameworkFilter TAPESTRY =
      everywhere("app", "org.apache.tapestry5.TapestryFilter", "");
  static final FrameworkFilter STRIPES =
      everywhere(
          "stripes",
          "net.sourceforge.stripes.controller.StripesFilter",
          "ActionResolver.Packages=neighbour");
  static final FrameworkFilter STRIPES_MAPPING =
      everywhere("mapping", "net.sourceforge.stripes.controller.DynamicMappingFilter", "");
  static final FrameworkFilter SPRING_ENCODING =
      everywhere(
          "encoding", "org.springframework.web.filter.CharacterEncodingFilter", "encoding=UTF-8");
  static final FrameworkFilter SPRING_CONTEXT =
      everywhere("context", "org.springframework.web.filter.RequestContextFilter", "");
  static final FrameworkFilter OPEN_ENTITY_MANAGER =
      everywhere(
          "session", "org.springframework.orm.jpa.support.OpenEntityManagerInViewFilter", "");
  static final FrameworkFilter SPRING_SESSION =
      everywhere(
          "springSessionRepositoryFilter",
          "org.springframework.web.filter.DelegatingFilterProxy",
          "");
  static final FrameworkFilter SPRING_CSRF =
      everywhere("csrf", "org.springframework.web.filter.DelegatingFilterProxy", "");
  static final FrameworkFilter SPRING_SESSIONS =
      everywhere("sessions", "org.springframework.web.filter.DelegatingFilterProxy", "");
  static final FrameworkFilter EHCACHE_GZIP =
      everywhere("gzip", "net.sf.ehcache.constructs.web.filter.GzipFilter", "");
  static final FrameworkFilter PJL =
      everywhere("pjl", "com.planetj.servlet.filter.compression.CompressingFilter", "");
  static final FrameworkFilter PAGE_CACHE =
      everywhere("cache", "net.sf.ehcache.constructs.web.filter.SimplePageCachingFilter", "");
  static final FrameworkFilter SITEMESH =
      everywhere("sitemesh", "com.opensymphony.sitemesh.webapp.SiteMeshFilter", "");
  static final FrameworkFilter RATE_LIMIT =
      everywhere("limit", "org.apache.catalina.filters.RateLimitFilter", "bucketRequests=5");
  static final FrameworkFilter TOMCATS_EXAMPLE =
      everywhere("compression", "compressionFilters.CompressionFilter", "compressionThreshold=128");

  private static FrameworkFilter everywhere(String name, String type, String initParam) {
    return new FrameworkFilter(name, type, initParam, List.of("/*"), false);
  }

  /** The same filter on these addresses only. */
  FrameworkFilter on(String... addresses) {
    return new FrameworkFilter(name, type, initParam, List.of(addresses), forwarded);
  }

  /** The same filter, which forwards pass, too. */
  FrameworkFilter alsoForwarded() {
    return new FrameworkFilter(name, type, initParam, patterns, true);
  }

  /** Declaration and mapping. */
  String xml() {
    StringBuilder xml = new StringBuilder("<filter><filter-name>").append(name);
    xml.append("</filter-name><filter-class>").append(type).append("</filter-class>");
    if (!initParam.isEmpty()) {
      String[] parts = initParam.split("=");
      xml.append("<init-param><param-name>").append(parts[0]).append("</param-name><param-value>");
      xml.append(parts[1]).append("</param-value></init-param>");
    }
    xml.append("</filter>\n<filter-mapping><filter-name>").append(name).append("</filter-name>");
    for (String pattern : patterns) {
      xml.append("<url-pattern>").append(pattern).append("</url-pattern>");
    }
    if (forwarded) {
      xml.append("<dispatcher>REQUEST</dispatcher><dispatcher>FORWARD</dispatcher>");
    }
    return xml.append("</filter-mapping>\n").toString();
  }
}

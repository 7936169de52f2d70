package io.carttransfer.harness.container;

/** The deployment descriptor of a {@link WebApp}. */
public final class WebXmlText {

  private static final String JAVAX =
      "xmlns=\"http://xmlns.jcp.org/xml/ns/javaee\" version=\"3.1\"";
  private static final String JAKARTA =
      "xmlns=\"https://jakarta.ee/xml/ns/jakartaee\" version=\"5.0\"";

  private final StringBuilder xml = new StringBuilder();

  private WebXmlText() {}

  public static String javax(WebApp app) {
    return new WebXmlText().write(app, JAVAX);
  }

  public static String jakarta(WebApp app) {
    return new WebXmlText().write(app, JAKARTA);
  }

  private String write(WebApp app, String schema) {
    xml.append("<web-app ").append(schema).append(" metadata-complete=\"true\">\n");
    if (app.isDistributable()) {
      xml.append("<distributable/>\n");
    }
    app.contextParams().forEach((name, value) -> param("context-param", name, value));
    app.listeners().forEach(this::listener);
    app.filters().forEach(this::filter);
    app.filters().forEach(this::filterMappings);
    app.servlets().forEach(this::servlet);
    app.servlets().forEach(this::servletMappings);
    app.formLogin().ifPresent(this::formLogin);
    return xml.append("</web-app>\n").toString();
  }

  private void listener(Class<?> type) {
    xml.append("<listener>");
    element("listener-class", type.getName());
    xml.append("</listener>\n");
  }

  private void filter(FilterEntry filter) {
    xml.append("<filter>");
    element("filter-name", filter.name());
    element("filter-class", filter.type().getName());
    element("async-supported", String.valueOf(filter.async()));
    filter.initParams().forEach((name, value) -> param("init-param", name, value));
    xml.append("</filter>\n");
  }

  private void filterMappings(FilterEntry filter) {
    filter.urlPatterns().forEach(pattern -> mapping(filter, "url-pattern", pattern));
    filter.servletNames().forEach(servlet -> mapping(filter, "servlet-name", servlet));
  }

  private void mapping(FilterEntry filter, String kind, String value) {
    xml.append("<filter-mapping>");
    element("filter-name", filter.name());
    element(kind, value);
    filter.dispatchers().forEach(dispatcher -> element("dispatcher", dispatcher));
    xml.append("</filter-mapping>\n");
  }

  private void servlet(ServletEntry servlet) {
    xml.append("<servlet>");
    element("servlet-name", servlet.name());
    element("servlet-class", servlet.type().getName());
    servlet.initParams().forEach((name, value) -> param("init-param", name, value));
    servlet.loadOnStartup().ifPresent(order -> element("load-on-startup", String.valueOf(order)));
    element("async-supported", String.valueOf(servlet.async()));
    xml.append("</servlet>\n");
  }

  private void servletMappings(ServletEntry servlet) {
    for (String pattern : servlet.urlPatterns()) {
      xml.append("<servlet-mapping>");
      element("servlet-name", servlet.name());
      element("url-pattern", pattern);
      xml.append("</servlet-mapping>\n");
    }
  }

  private void formLogin(WebApp.FormLogin login) {
    xml.append("<security-constraint><web-resource-collection>");
    element("web-resource-name", "protected");
    element("url-pattern", login.urlPattern());
    xml.append("</web-resource-collection><auth-constraint>");
    element("role-name", WebApp.ROLE);
    xml.append("</auth-constraint></security-constraint>\n<login-config>");
    element("auth-method", "FORM");
    xml.append("<form-login-config>");
    element("form-login-page", login.loginPage());
    element("form-error-page", login.errorPage());
    xml.append("</form-login-config></login-config>\n<security-role>");
    element("role-name", WebApp.ROLE);
    xml.append("</security-role>\n");
  }

  private void param(String kind, String name, String value) {
    xml.append('<').append(kind).append('>');
    element("param-name", name);
    element("param-value", value);
    xml.append("</").append(kind).append(">\n");
  }

  private void element(String name, String text) {
    String escaped = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    xml.append('<').append(name).append('>').append(escaped);
    xml.append("</").append(name).append('>');
  }
}

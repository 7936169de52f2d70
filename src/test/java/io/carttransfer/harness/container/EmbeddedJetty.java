package io.carttransfer.harness.container;

import jakarta.servlet.DispatcherType;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.eclipse.jetty.security.ConstraintMapping;
import org.eclipse.jetty.security.ConstraintSecurityHandler;
import org.eclipse.jetty.security.HashLoginService;
import org.eclipse.jetty.security.UserStore;
import org.eclipse.jetty.security.authentication.FormAuthenticator;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.ContextHandlerCollection;
import org.eclipse.jetty.servlet.DefaultServlet;
import org.eclipse.jetty.servlet.FilterHolder;
import org.eclipse.jetty.servlet.FilterMapping;
import org.eclipse.jetty.servlet.ListenerHolder;
import org.eclipse.jetty.servlet.ServletContextHandler;
import org.eclipse.jetty.servlet.ServletHolder;
import org.eclipse.jetty.util.resource.Resource;
import org.eclipse.jetty.util.resource.ResourceCollection;
import org.eclipse.jetty.util.security.Constraint;
import org.eclipse.jetty.util.security.Credential;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/** Jetty 11 in this JVM: the classes of the module as they are, in the jakarta namespace. */
public final class EmbeddedJetty implements Container {

  private final Server server = new Server(new QueuedThreadPool(40, 4));
  private final ServerConnector connector = new ServerConnector(server);
  private final ContextHandlerCollection contexts = new ContextHandlerCollection();
  private final Map<URI, ServletContextHandler> deployed = new ConcurrentHashMap<>();
  private final AtomicInteger made = new AtomicInteger();
  private final LogRecording log = new LogRecording();
  private final Path files;

  private EmbeddedJetty(Path files) {
    this.files = files;
    connector.setHost("127.0.0.1");
    server.addConnector(connector);
    server.setHandler(contexts);
  }

  public static EmbeddedJetty start() {
    try {
      EmbeddedJetty jetty = new EmbeddedJetty(Files.createTempDirectory("embedded-jetty"));
      jetty.log.begin();
      jetty.server.start();
      return jetty;
    } catch (Exception e) {
      throw new IllegalStateException("Jetty did not start", e);
    }
  }

  @Override
  public URI deploy(Function<URI, WebApp> app) {
    return deployAt("/app" + made.incrementAndGet(), app);
  }

  @Override
  public URI deployAt(String contextPath, Function<URI, WebApp> app) {
    URI address = Address.of(connector.getLocalPort(), contextPath);
    ServletContextHandler handler = handler(contextPath, app.apply(address));
    if (deployed.putIfAbsent(address, handler) != null) {
      throw new IllegalStateException(contextPath + " is taken: undeploy what is there first");
    }
    contexts.addHandler(handler);
    try {
      handler.start();
    } catch (Exception e) {
      undeploy(address);
      throw new IllegalStateException("the application did not start: " + e.getMessage(), e);
    }
    return address;
  }

  private ServletContextHandler handler(String contextPath, WebApp app) {
    ServletContextHandler handler =
        new ServletContextHandler(
            null, contextPath, ServletContextHandler.SESSIONS | ServletContextHandler.SECURITY);
    handler.setClassLoader(getClass().getClassLoader());
    handler.setBaseResource(content(app));
    app.contextParams().forEach(handler::setInitParameter);
    app.listeners().forEach(type -> listen(handler, type));
    app.filters().forEach(filter -> add(handler, filter));
    app.servlets().forEach(servlet -> add(handler, servlet));
    handler.addServlet(new ServletHolder("default", DefaultServlet.class), "/");
    app.formLogin().ifPresent(login -> protect(handler, login));
    return handler;
  }

  private Resource content(WebApp app) {
    try {
      Path root = Files.createTempDirectory(files, "app");
      WebAppFiles.write(app, WebXmlText.jakarta(app), root);
      List<Resource> parts = new ArrayList<>(List.of(Resource.newResource(root)));
      Resource ofTheJar = Resource.newClassPathResource("META-INF/resources");
      if (ofTheJar != null && ofTheJar.exists()) {
        parts.add(ofTheJar);
      }
      return new ResourceCollection(parts);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @SuppressWarnings("unchecked")
  private static void listen(ServletContextHandler handler, Class<?> type) {
    handler
        .getServletHandler()
        .addListener(new ListenerHolder((Class<? extends java.util.EventListener>) type));
  }

  private static void add(ServletContextHandler handler, FilterEntry filter) {
    FilterHolder holder = new FilterHolder();
    holder.setName(filter.name());
    holder.setClassName(filter.type().getName());
    holder.setAsyncSupported(filter.async());
    holder.setInitParameters(filter.initParams());
    handler.getServletHandler().addFilter(holder);
    for (String pattern : filter.urlPatterns()) {
      FilterMapping mapping = mapping(filter);
      mapping.setPathSpec(pattern);
      handler.getServletHandler().addFilterMapping(mapping);
    }
    for (String servlet : filter.servletNames()) {
      FilterMapping mapping = mapping(filter);
      mapping.setServletName(servlet);
      handler.getServletHandler().addFilterMapping(mapping);
    }
  }

  private static FilterMapping mapping(FilterEntry filter) {
    FilterMapping mapping = new FilterMapping();
    mapping.setFilterName(filter.name());
    if (!filter.dispatchers().isEmpty()) {
      EnumSet<DispatcherType> types = EnumSet.noneOf(DispatcherType.class);
      filter.dispatchers().forEach(kind -> types.add(DispatcherType.valueOf(kind)));
      mapping.setDispatcherTypes(types);
    }
    return mapping;
  }

  private static void add(ServletContextHandler handler, ServletEntry servlet) {
    ServletHolder holder = new ServletHolder();
    holder.setName(servlet.name());
    holder.setClassName(servlet.type().getName());
    holder.setAsyncSupported(servlet.async());
    holder.setInitParameters(servlet.initParams());
    servlet.loadOnStartup().ifPresent(holder::setInitOrder);
    handler.getServletHandler().addServlet(holder);
    servlet.urlPatterns().forEach(pattern -> handler.addServlet(holder, pattern));
  }

  private static void protect(ServletContextHandler handler, WebApp.FormLogin login) {
    Constraint constraint = new Constraint(Constraint.__FORM_AUTH, WebApp.ROLE);
    constraint.setAuthenticate(true);
    ConstraintMapping mapping = new ConstraintMapping();
    mapping.setConstraint(constraint);
    mapping.setPathSpec(login.urlPattern());
    UserStore users = new UserStore();
    users.addUser(
        WebApp.USER, Credential.getCredential(WebApp.PASSWORD), new String[] {WebApp.ROLE});
    HashLoginService service = new HashLoginService("shop");
    service.setUserStore(users);
    ConstraintSecurityHandler security = (ConstraintSecurityHandler) handler.getSecurityHandler();
    security.addConstraintMapping(mapping);
    security.setLoginService(service);
    security.setAuthenticator(new FormAuthenticator(login.loginPage(), login.errorPage(), false));
  }

  @Override
  public void undeploy(URI address) {
    ServletContextHandler handler = deployed.remove(address);
    if (handler == null) {
      throw new IllegalStateException("nothing is deployed at " + address);
    }
    contexts.removeHandler(handler);
    try {
      handler.stop();
    } catch (Exception e) {
      throw new IllegalStateException("the application at " + address + " did not stop", e);
    }
  }

  @Override
  public String log() {
    return log.text();
  }

  @Override
  public void forgetLog() {
    log.forget();
  }

  @Override
  public void close() {
    try {
      server.stop();
    } catch (Exception e) {
      throw new IllegalStateException("Jetty did not stop", e);
    } finally {
      log.end();
      WebAppFiles.delete(files);
    }
  }
}

package io.carttransfer.matrix;

import io.carttransfer.harness.container.Leash;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Open Liberty, one installation with the features of either namespace. */
final class OpenLiberty implements Family {

  private static final String SERVER =
      """
      <server>
        <featureManager>%s</featureManager>
        <logging consoleLogLevel="INFO"/>
        <config updateTrigger="disabled"/>
        <applicationMonitor updateTrigger="disabled"/>
        <applicationManager startTimeout="120s"/>
        <httpEndpoint id="defaultHttpEndpoint" host="127.0.0.1" httpPort="%d" httpsPort="-1"/>
        <webApplication location="%s" contextRoot="/"/>
        <library id="h2"><file name="%s"/></library>
        <jdbcDriver id="h2" libraryRef="h2" javax.sql.DataSource="org.h2.jdbcx.JdbcDataSource"/>
        <dataSource jndiName="jdbc/shop" jdbcDriverRef="h2" type="javax.sql.DataSource">
          <properties URL="%s" user="%s" password="%s"/>
        </dataSource>
      </server>
      """;

  private static final String MORE =
      "<server><webApplication location=\"%s\" contextRoot=\"/%s\"/></server>";

  @Override
  public String home(Row row) {
    return "wlp";
  }

  @Override
  public void write(Site site) throws IOException {
    Path server = Files.createDirectories(site.base().resolve("usr/servers/defaultServer"));
    Files.writeString(
        server.resolve("server.xml"),
        SERVER.formatted(
            features(site.row()),
            site.port(),
            site.war(),
            ShopDatabase.driver(),
            ShopDatabase.OF_THE_SHOP,
            ShopDatabase.USER,
            ShopDatabase.USER));
  }

  @Override
  public void add(Site site, Path war, String context) throws IOException {
    Family.super.add(site, war, context);
    Path more = site.base().resolve("usr/servers/defaultServer/configDropins/overrides");
    Files.writeString(
        Files.createDirectories(more).resolve(context + ".xml"),
        MORE.formatted(site.war().resolveSibling(context + ".war"), context));
  }

  private static String features(Row row) {
    boolean javax = row.namespace().equals("javax");
    return Stream.of(
            "servlet-" + row.servlet(),
            javax ? "jsp-2.3" : "pages-3.1",
            javax ? "jdbc-4.2" : "jdbc-4.3",
            "jndi-1.0")
        .map(feature -> "<feature>" + feature + "</feature>")
        .collect(Collectors.joining());
  }

  @Override
  public List<String> command(Site site) {
    Path home = site.row().home();
    List<String> command = new ArrayList<>();
    if (site.row().java() > 8) {
      // What bin/server opens from Java 9 on; without it there is no JNDI.
      command.add("@" + home.resolve("lib/platform/java/java9.options"));
    }
    command.addAll(
        List.of(
            "-cp",
            Family.classPath(home.resolve("bin/tools/ws-server.jar"), site.base().resolve("leash")),
            Leash.class.getName(),
            "com.ibm.ws.kernel.boot.cmdline.EnvCheck",
            "defaultServer"));
    return command;
  }

  @Override
  public Map<String, String> environment(Site site) {
    return Map.of("WLP_USER_DIR", site.base().resolve("usr").toString());
  }

  @Override
  public Pattern started() {
    return Pattern.compile("CWWKF0011I");
  }
}

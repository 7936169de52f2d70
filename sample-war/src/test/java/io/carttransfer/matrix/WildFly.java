package io.carttransfer.matrix;

import io.carttransfer.harness.container.Leash;
import io.carttransfer.harness.container.ServerProcess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** WildFly with the configuration that it comes with, and the shop's database in it. */
final class WildFly implements Family {

  /** The data source that is there already, which every generation writes in its own way. */
  private static final Pattern EXAMPLE =
      Pattern.compile("(?s)<datasource jndi-name=\\S+/ExampleDS\".*?</datasource>");

  /** What bin/standalone.sh opens from Java 9 on. */
  private static final List<String> OPEN =
      List.of(
          "java.base/java.lang",
          "java.base/java.lang.invoke",
          "java.base/java.lang.reflect",
          "java.base/java.io",
          "java.base/java.net",
          "java.base/java.security",
          "java.base/java.util",
          "java.base/java.util.concurrent",
          "java.management/javax.management",
          "java.naming/javax.naming");

  @Override
  public String home(Row row) {
    return "wildfly-" + row.version();
  }

  @Override
  public void write(Site site) throws IOException {
    Path configuration = site.base().resolve("configuration");
    Installation.copy(site.row().home().resolve("standalone/configuration"), configuration);
    Path driver = ShopDatabase.driver();
    Path deployments = Files.createDirectories(site.base().resolve("webapps"));
    Files.copy(driver, deployments.resolve(driver.getFileName()));
    Path standalone = configuration.resolve("standalone.xml");
    Files.writeString(
        standalone,
        EXAMPLE
            .matcher(
                Files.readString(standalone).replace("path=\"deployments\"", "path=\"webapps\""))
            .replaceFirst(
                example ->
                    Matcher.quoteReplacement(example.group() + dataSource(example.group()))));
  }

  private static String dataSource(String example) {
    return example
        .replace("ExampleDS", "shop")
        .replaceFirst("<connection-url>[^<]*", "<connection-url>" + ShopDatabase.OF_THE_SHOP)
        .replace("<driver>h2<", "<driver>" + ShopDatabase.driver().getFileName() + "<")
        .replace("\"sa\"", '"' + ShopDatabase.USER + '"')
        .replace(">sa<", '>' + ShopDatabase.USER + '<');
  }

  @Override
  public List<String> command(Site site) {
    Path home = site.row().home();
    Path base = site.base();
    List<String> command = new ArrayList<>();
    if (site.row().java() > 8) {
      command.add("--add-exports=java.naming/com.sun.jndi.ldap=ALL-UNNAMED");
      OPEN.forEach(each -> command.add("--add-opens=" + each + "=ALL-UNNAMED"));
    }
    command.addAll(
        List.of(
            "-cp",
            Family.classPath(home.resolve("jboss-modules.jar"), base.resolve("leash")),
            "-Djboss.home.dir=" + home,
            "-Djboss.server.base.dir=" + base,
            "-Djboss.bind.address=127.0.0.1",
            "-Djboss.http.port=" + site.port(),
            "-Djboss.https.port=" + ServerProcess.freePort(),
            "-Djboss.management.http.port=" + ServerProcess.freePort(),
            Leash.class.getName(),
            "org.jboss.modules.Main",
            "-mp",
            home.resolve("modules").toString(),
            "org.jboss.as.standalone"));
    return command;
  }

  @Override
  public Pattern started() {
    return Pattern.compile("WFLYSRV002[56]");
  }
}

package io.carttransfer.matrix;

import io.carttransfer.harness.container.Leash;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Jetty; its name has an environment in it from 12 on. */
final class Jetty implements Family {

  @Override
  public String home(Row row) {
    return "jetty-home-" + row.version();
  }

  @Override
  public void write(Site site) throws IOException {
    String environment = site.row().environment();
    List<String> ini = new ArrayList<>();
    for (String module : List.of("deploy", "jsp", "plus")) {
      ini.add("--module=" + environment + module);
    }
    ini.add("--module=http");
    ini.add("jetty.http.host=127.0.0.1");
    ini.add("jetty.http.port=" + site.port());
    Files.write(site.base().resolve("start.ini"), ini);
    Files.createDirectories(site.base().resolve("resources"));
  }

  @Override
  public List<String> command(Site site) {
    Path home = site.row().home();
    Path base = site.base();
    return List.of(
        "-cp",
        Family.classPath(home.resolve("start.jar"), base.resolve("leash")),
        "-Djetty.home=" + home,
        "-Djetty.base=" + base,
        Leash.class.getName(),
        "org.eclipse.jetty.start.Main");
  }

  @Override
  public Pattern started() {
    return Pattern.compile("Started @\\d+ms|Started .*Server@.*@\\d+ms");
  }
}

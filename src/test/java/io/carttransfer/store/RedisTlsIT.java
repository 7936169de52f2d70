package io.carttransfer.store;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.carttransfer.harness.database.DatabaseServer;
import io.carttransfer.harness.database.Needs;
import io.carttransfer.harness.database.Program;
import io.carttransfer.harness.database.Redis;
import io.carttransfer.harness.database.RedisSentinels;
import io.carttransfer.harness.web.Certificates;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Redis and Sentinel behind TLS, with a certificate for 127.0.0.1. */
@Needs(Program.REDIS)
final class RedisTlsIT {

  private final int port = DatabaseServer.freePort();
  private final int sentinelPort = DatabaseServer.freePort();

  @TempDir private Path folder;

  @Test
  void onlyACertificateThatNamesTheHostIsTrusted() throws Exception {
    Certificates certificates = Certificates.of(folder, "127.0.0.1");
    List<String> tls =
        List.of(
            "tls-cert-file " + certificates.certificate(),
            "tls-key-file " + certificates.key(),
            "tls-ca-cert-file " + certificates.authority(),
            "tls-auth-clients no",
            "tls-replication yes");
    Redis redis = new Redis(onCommandLine(tls, port));
    Redis sentinel = RedisSentinels.sentinelOf(Program.REDIS, port, with(tls, sentinelPort));
    String server = "rediss://127.0.0.1:" + port;
    String sentinels = "rediss-sentinel://127.0.0.1:" + sentinelPort + "/mymaster";
    String misnamed = "rediss://localhost:" + port;
    try {
      assertEquals(
          List.of("kept", "kept", "No name matching localhost found"),
          run(certificates.trust(), server, sentinels, misnamed));
      assertEquals(
          List.of("unable to find valid certification path to requested target"),
          run(List.of(), server));
    } finally {
      sentinel.kill();
      redis.kill();
    }
  }

  private static List<String> with(List<String> tls, int port) {
    List<String> all = new ArrayList<>(tls);
    all.add("tls-port " + port);
    return all;
  }

  private static String[] onCommandLine(List<String> tls, int port) {
    return with(tls, port).stream()
        .flatMap(setting -> List.of(("--" + setting).split(" ")).stream())
        .toArray(String[]::new);
  }

  private static List<String> run(List<String> options, String... addresses) throws Exception {
    Path java = Path.of(System.getProperty("java.home"), "bin", "java");
    List<String> command = new ArrayList<>(List.of(java.toString(), "-XX:TieredStopAtLevel=1"));
    command.addAll(options);
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.add(OverTls.class.getName());
    command.addAll(List.of(addresses));
    Process process =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
    String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return printed.lines().toList();
  }
}

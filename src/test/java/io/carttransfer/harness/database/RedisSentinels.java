package io.carttransfer.harness.database;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** One primary and two replicas with three sentinels, on loopback. */
public final class RedisSentinels {

  private static final Map<Program, RedisSentinels> SHARED = new EnumMap<>(Program.class);

  private static final String NAME = "mymaster";

  private final List<Redis> servers = new ArrayList<>();
  private final List<Redis> sentinels = new ArrayList<>();

  /** One of this engine that was started once for all tests of a run. */
  public static synchronized RedisSentinels shared(Program engine) throws Exception {
    if (!SHARED.containsKey(engine)) {
      SHARED.put(engine, new RedisSentinels(engine));
    }
    return SHARED.get(engine);
  }

  /** Returns when the sentinels know each other and all servers. */
  public RedisSentinels(Program engine) throws Exception {
    Redis primary = new Redis(engine, "--repl-diskless-sync-delay", "0");
    servers.add(primary);
    for (int i = 0; i < 2; i++) {
      servers.add(
          new Redis(
              engine,
              "--replicaof",
              "127.0.0.1 " + primary.port(),
              "--repl-diskless-sync-delay",
              "0"));
    }
    for (int i = 0; i < 3; i++) {
      sentinels.add(sentinelOf(engine, primary));
    }
    awaitHealth();
  }

  /** One that holds this server for the primary. */
  public static Redis sentinelOf(Program engine, Redis primary) {
    return sentinelOf(engine, primary.port(), List.of());
  }

  /** One that holds the server of this port for the primary, with more of Redis' settings. */
  public static Redis sentinelOf(Program engine, int primary, List<String> more) {
    List<String> lines = new ArrayList<>(more);
    lines.addAll(
        List.of(
            "sentinel monitor " + NAME + " 127.0.0.1 " + primary + " 2",
            "sentinel down-after-milliseconds " + NAME + " 1000",
            "sentinel failover-timeout " + NAME + " 3000",
            "sentinel parallel-syncs " + NAME + " 2"));
    return new Redis(engine, lines);
  }

  public List<Redis> servers() {
    return servers;
  }

  public List<Redis> sentinels() {
    return sentinels;
  }

  /** What {@code cart-transfer.redis} says of it. */
  public String address() {
    return "redis-sentinel://"
        + sentinels.stream()
            .map(each -> "127.0.0.1:" + each.port())
            .collect(Collectors.joining(","))
        + "/"
        + NAME;
  }

  /** The one that a sentinel names. */
  public Redis primary() {
    String port = sentinels.get(0).ask("SENTINEL", "GET-MASTER-ADDR-BY-NAME", NAME).split("\n")[1];
    return servers.stream().filter(each -> port.equals("" + each.port())).findFirst().orElseThrow();
  }

  /** Until the sentinels agree that all is well, and both replicas follow. */
  public void awaitHealth() throws Exception {
    Together.await(
        () ->
            sentinels.stream().allMatch(RedisSentinels::isContent)
                && sentinels.stream().map(this::named).distinct().count() == 1
                && primary().ask("INFO", "replication").split("state=online", -1).length == 3);
  }

  private String named(Redis sentinel) {
    return sentinel.ask("SENTINEL", "GET-MASTER-ADDR-BY-NAME", NAME);
  }

  private static boolean isContent(Redis sentinel) {
    String info = sentinel.ask("INFO", "sentinel");
    return info.contains("status=ok") && info.contains("slaves=2,sentinels=3");
  }

  /** Makes another one the primary; returns when a sentinel names it. */
  public void failOver() throws Exception {
    Redis before = primary();
    long[] ordered = {0};
    Together.await(
        () -> {
          // An order may come to nothing, when the replicas have just been changed.
          if (ordered[0] == 0 || System.nanoTime() - ordered[0] > 6_000_000_000L) {
            ordered[0] = takesOrder() ? System.nanoTime() : 0;
          }
          return primary() != before;
        });
  }

  private boolean takesOrder() {
    try {
      return "OK".equals(sentinels.get(0).ask("SENTINEL", "FAILOVER", NAME));
    } catch (RuntimeException e) {
      // NOGOODSLAVE for a moment after another failover, INPROG during one.
      return String.valueOf(e.getMessage()).startsWith("INPROG");
    }
  }
}

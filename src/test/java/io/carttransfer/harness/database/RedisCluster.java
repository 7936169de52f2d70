package io.carttransfer.harness.database;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A real Cluster of three primaries with a replica each, on loopback. */
public final class RedisCluster {

  private static final Map<Program, RedisCluster> SHARED = new EnumMap<>(Program.class);

  private static final int PRIMARIES = 3;
  private static final int SLOTS = 16_384;

  private final List<Redis> nodes = new ArrayList<>();

  /** One of this engine that was started once for all tests of a run. */
  public static synchronized RedisCluster shared(Program engine) throws Exception {
    if (!SHARED.containsKey(engine)) {
      SHARED.put(engine, new RedisCluster(engine));
    }
    return SHARED.get(engine);
  }

  /** Returns when it serves. */
  public RedisCluster(Program engine) throws Exception {
    List<String> buses = new ArrayList<>();
    for (int i = 0; i < 2 * PRIMARIES; i++) {
      buses.add("" + DatabaseServer.freePort());
      nodes.add(
          new Redis(
              engine,
              "--cluster-enabled",
              "yes",
              // By itself it would be the port and 10,000, which can be no port.
              "--cluster-port",
              buses.get(i),
              "--cluster-node-timeout",
              "1000",
              "--cluster-replica-validity-factor",
              "0",
              "--repl-diskless-sync-delay",
              "0"));
      nodes.get(i).ask("CLUSTER", "SET-CONFIG-EPOCH", "" + (i + 1));
    }
    for (int i = 0; i < PRIMARIES; i++) {
      String first = "" + i * SLOTS / PRIMARIES;
      String last = "" + ((i + 1) * SLOTS / PRIMARIES - 1);
      nodes.get(i).ask("CLUSTER", "ADDSLOTSRANGE", first, last);
    }
    for (Redis each : nodes.subList(1, nodes.size())) {
      each.ask("CLUSTER", "MEET", "127.0.0.1", "" + nodes.get(0).port(), buses.get(0));
    }
    for (int i = PRIMARIES; i < nodes.size(); i++) {
      Redis replica = nodes.get(i);
      String primary = id(nodes.get(i - PRIMARIES));
      Together.await(() -> isDone(replica, "CLUSTER", "REPLICATE", primary));
    }
    awaitHealth();
  }

  /** All its nodes, primaries and replicas in no order. */
  public List<Redis> nodes() {
    return nodes;
  }

  /** What {@code cart-transfer.redis} says of all its nodes. */
  public String address() {
    return "redis://"
        + nodes.stream().map(each -> "127.0.0.1:" + each.port()).collect(Collectors.joining(","));
  }

  /** The node that takes writes to this slot, as most see it. */
  public Redis primaryOf(int slot) {
    for (Redis each : nodes) {
      for (String line : about(each)) {
        if (line.contains("myself,master") && !line.contains("fail") && owns(line, slot)) {
          return each;
        }
      }
    }
    throw new IllegalStateException("nobody has slot " + slot);
  }

  /** A primary that does not have this slot. */
  public Redis anotherPrimary(int slot) {
    Redis owner = primaryOf(slot);
    return nodes.stream()
        .filter(each -> each != owner && each.ask("ROLE").startsWith("master"))
        .findFirst()
        .orElseThrow();
  }

  public Redis replicaOf(Redis primary) {
    String id = id(primary);
    return nodes.stream()
        .filter(each -> each != primary)
        .filter(each -> about(each).stream().anyMatch(l -> l.contains("myself,slave " + id)))
        .findFirst()
        .orElseThrow();
  }

  /** Makes this replica the primary in good order; returns when it is. */
  public void failOver(Redis replica) throws Exception {
    long[] ordered = {0};
    Together.await(
        () -> {
          // An order lapses after 5 s, if the others had voted for another one just before.
          if (ordered[0] == 0 || System.nanoTime() - ordered[0] > 6_000_000_000L) {
            replica.ask("CLUSTER", "FAILOVER");
            ordered[0] = System.nanoTime();
          }
          return replica.ask("ROLE").startsWith("master");
        });
  }

  private static String id(Redis node) {
    return node.ask("CLUSTER", "MYID");
  }

  /** Until every node sees all others, and every replica follows its primary. */
  public void awaitHealth() throws Exception {
    Together.await(() -> nodes.stream().allMatch(this::isHealthy));
  }

  private boolean isHealthy(Redis node) {
    List<String> lines = about(node);
    return node.ask("CLUSTER", "INFO").contains("cluster_state:ok")
        && !node.ask("INFO", "replication").contains("master_link_status:down")
        && lines.size() == nodes.size()
        && lines.stream().noneMatch(line -> line.contains("fail") || line.contains("handshake"))
        && lines.stream().filter(line -> line.contains("slave")).count() == PRIMARIES;
  }

  /** The first step of moving a slot: from now on its keys may be here or there. */
  public void beginToMove(int slot, Redis from, Redis to) {
    to.ask("CLUSTER", "SETSLOT", "" + slot, "IMPORTING", id(from));
    from.ask("CLUSTER", "SETSLOT", "" + slot, "MIGRATING", id(to));
  }

  public void moveKey(String key, Redis from, Redis to) {
    from.ask("MIGRATE", "127.0.0.1", "" + to.port(), key, "0", "5000");
  }

  /** The last step: moves what is left, and gives the slot away. */
  public void finishMove(int slot, Redis from, Redis to) {
    for (String keys = keys(slot, from); !keys.isEmpty(); keys = keys(slot, from)) {
      Arrays.stream(keys.split("\n")).forEach(key -> moveKey(key, from, to));
    }
    to.ask("CLUSTER", "SETSLOT", "" + slot, "NODE", id(to));
    nodes.stream()
        .filter(each -> each != to && each.ask("ROLE").startsWith("master"))
        .forEach(each -> each.ask("CLUSTER", "SETSLOT", "" + slot, "NODE", id(to)));
  }

  private static String keys(int slot, Redis node) {
    return node.ask("CLUSTER", "GETKEYSINSLOT", "" + slot, "100");
  }

  private static List<String> about(Redis node) {
    return node.ask("CLUSTER", "NODES").lines().collect(Collectors.toList());
  }

  private static boolean owns(String line, int slot) {
    return Arrays.stream(line.split(" "))
        .skip(8)
        .filter(range -> !range.startsWith("["))
        .anyMatch(
            range -> {
              int dash = range.indexOf('-');
              int first = Integer.parseInt(dash < 0 ? range : range.substring(0, dash));
              int last = dash < 0 ? first : Integer.parseInt(range.substring(dash + 1));
              return first <= slot && slot <= last;
            });
  }

  private static boolean isDone(Redis node, String... command) {
    try {
      node.ask(command);
      return true;
    } catch (RuntimeException e) {
      // It has not heard of that one yet.
      return false;
    }
  }
}

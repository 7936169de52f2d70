package io.carttransfer.cluster;

import java.time.Duration;
import java.util.Locale;

/** How long the tests of a cluster are: short in each build, long with {@code -Pcluster}. */
enum ClusterForm {
  SHORT(300, 8, Duration.ofSeconds(2), Duration.ofSeconds(1), Duration.ofMinutes(5), 8),
  LONG(20_000, 32, Duration.ofSeconds(10), Duration.ofSeconds(3), Duration.ofMinutes(25), 50);

  private final int bags;
  private final int shoppers;
  private final Duration outage;
  private final Duration betweenKills;
  private final Duration atMost;
  private final int reloads;

  ClusterForm(
      int bags,
      int shoppers,
      Duration outage,
      Duration betweenKills,
      Duration atMost,
      int reloads) {
    this.bags = bags;
    this.shoppers = shoppers;
    this.outage = outage;
    this.betweenKills = betweenKills;
    this.atMost = atMost;
    this.reloads = reloads;
  }

  /** The form that the build was asked for. */
  static ClusterForm asked() {
    return valueOf(System.getProperty("cluster.form").toUpperCase(Locale.ROOT));
  }

  /** {@code -Dcluster.bags} takes another number of them. */
  int bags() {
    return Integer.getInteger("cluster.bags", bags);
  }

  int shoppers() {
    return shoppers;
  }

  Duration outage() {
    return outage;
  }

  Duration betweenKills() {
    return betweenKills;
  }

  /** So that a bag that is lost early does not hold up the end for ever. */
  Duration atMost() {
    return atMost;
  }

  int reloads() {
    return reloads;
  }
}

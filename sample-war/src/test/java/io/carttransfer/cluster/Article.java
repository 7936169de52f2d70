package io.carttransfer.cluster;

import java.util.Arrays;
import java.util.stream.Collectors;

/** Articles of the sample shop that never run out. */
enum Article {
  MUG(101, "item_1_sku", "Speckled mug"),
  TOWEL(102, "item_2_sku", "Striped tea towel"),
  BOARD(103, "FO-BOARD-OAK", "Oak chopping board"),
  CASSEROLE(104, "FO-CASSEROLE-4L", "Enamel casserole"),
  JAR(105, "FO-JAR-1L", "Pantry jar"),
  THROW(107, "FO-THROW-WOOL", "Heather throw"),
  VASE(108, "FO-VASE-CLAY", "Clay vase");

  private final int id;
  private final String sku;
  private final String title;

  Article(int id, String sku, String title) {
    this.id = id;
    this.sku = sku;
    this.title = title;
  }

  int id() {
    return id;
  }

  /** What the platform calls it. */
  String sku() {
    return sku;
  }

  /** What the shop's pages call it. */
  String title() {
    return title;
  }

  /** The table of the setting {@code sku.table}. */
  static String table() {
    return Arrays.stream(values())
        .map(article -> article.sku + "," + article.id + "\n")
        .collect(Collectors.joining());
  }
}

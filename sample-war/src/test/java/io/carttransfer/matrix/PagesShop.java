package io.carttransfer.matrix;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A shop beside the one of the row, bound by its own pages. */
enum PagesShop {
  /** Servlets; the browser says where they keep its cart. */
  SERVLETS("pages", "checkout", List.of("session", "cookie", "id")),
  /** Actions of Struts 1, with its form beans. */
  STRUTS1("struts1", "checkout.do", List.of("session"));

  private final String path;
  private final String page;
  private final List<String> keeps;

  PagesShop(String path, String page, List<String> keeps) {
    this.path = path;
    this.page = page;
    this.keeps = keeps;
  }

  /** Those that can be in a row. */
  static List<PagesShop> of(Row row) {
    List<PagesShop> shops = new ArrayList<>();
    // Bindings need Expression Language 3.0: before that there is no variable shop.
    if (!row.el().equals("2.2")) {
      shops.add(SERVLETS);
      // Struts 1 ended in 2008, so none of its releases knows jakarta.servlet.
      if (row.namespace().equals("javax")) {
        shops.add(STRUTS1);
      }
    }
    return shops;
  }

  /** Puts it beside the shop of the row. */
  void addTo(Installation installation, Row row, Path folder) throws IOException {
    installation.add(
        this == STRUTS1 ? BareShop.struts1(row, folder) : BareShop.pages(row, folder), path);
  }

  /** Does all that is promised for it, for each way in which it keeps carts. */
  void run(URI server) {
    keeps.forEach(keep -> new PagesJob(server.resolve(path + "/"), page, keep).run());
  }
}

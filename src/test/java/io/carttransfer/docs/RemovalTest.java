package io.carttransfer.docs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.carttransfer.harness.docs.DocPage;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What docs/upgrade.md says about the removal leaves nothing behind. */
class RemovalTest {

  @Test
  void theStatementsDropAllThatTheScriptsCreate() throws SQLException {
    try (Connection connection = DriverManager.getConnection("jdbc:h2:mem:removal");
        Statement statement = connection.createStatement()) {
      statement.execute("RUNSCRIPT FROM 'classpath:/io/carttransfer/store/h2.sql'");
      statement.execute("RUNSCRIPT FROM 'classpath:/io/carttransfer/ledger/h2.sql'");
      assertTrue(tables(statement).size() >= 4);

      for (String drop : DocPage.at("docs/upgrade.md").blocks("sql").get(0).split(";\\s*")) {
        statement.execute(drop);
      }

      assertEquals(List.of(), tables(statement));
    }
  }

  private static List<String> tables(Statement statement) throws SQLException {
    List<String> tables = new ArrayList<>();
    try (ResultSet rows =
        statement.executeQuery(
            "SELECT table_name FROM information_schema.tables WHERE table_schema = 'PUBLIC'")) {
      while (rows.next()) {
        tables.add(rows.getString(1));
      }
    }
    return tables;
  }
}

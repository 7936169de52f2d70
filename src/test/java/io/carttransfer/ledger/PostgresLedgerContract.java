package io.carttransfer.ledger;

import io.carttransfer.harness.database.Postgres;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;

/** What the jdbc ledger promises on PostgreSQL, however the shop's pool is set up. */
interface PostgresLedgerContract extends JdbcLedgerContract {

  @Override
  default DataSource withoutTables() {
    PGSimpleDataSource source = new PGSimpleDataSource();
    source.setUrl(Postgres.shared().url() + "&currentSchema=nothing");
    return source;
  }

  @Override
  default String script() {
    return "io/carttransfer/ledger/postgresql.sql";
  }
}

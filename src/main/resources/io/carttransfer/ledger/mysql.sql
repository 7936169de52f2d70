-- What the jdbc ledger of Cart Transfer needs on MySQL 5.6 and later, and on MariaDB. Run it once;
-- the shop's user needs SELECT, INSERT, UPDATE and DELETE on the table and SELECT on the view.
-- All times are milliseconds since 1970 by the clock of this server, so time zones do not matter.

CREATE TABLE cart_transfer_step (
  reference VARCHAR(216) NOT NULL,
  outcome VARCHAR(48) NOT NULL,
  stage SMALLINT NOT NULL,
  first_at BIGINT NOT NULL,
  last_at BIGINT NOT NULL,
  times BIGINT NOT NULL,
  violations VARCHAR(200),
  order_number VARCHAR(255),
  total VARCHAR(40),
  token VARCHAR(32),
  node VARCHAR(64) NOT NULL,
  detail VARCHAR(1000) NOT NULL,
  PRIMARY KEY (reference, outcome),
  INDEX cart_transfer_step_first (first_at, reference, stage),
  INDEX cart_transfer_step_stage (stage, first_at, reference, order_number),
  INDEX cart_transfer_step_order (order_number),
  INDEX cart_transfer_step_token (token)
) ENGINE = InnoDB CHARACTER SET ascii COLLATE ascii_bin;

CREATE OR REPLACE VIEW cart_transfer_clock AS
  SELECT TIMESTAMPDIFF(MICROSECOND, '1970-01-01 00:00:00', UTC_TIMESTAMP(3)) DIV 1000 AS now_millis;

-- What the jdbc ledger of Cart Transfer needs on H2. Run it once; the shop's user needs SELECT,
-- INSERT, UPDATE and DELETE on the table and SELECT on the view.
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
  PRIMARY KEY (reference, outcome)
);

CREATE INDEX cart_transfer_step_first ON cart_transfer_step (first_at, reference, stage);
CREATE INDEX cart_transfer_step_stage
  ON cart_transfer_step (stage, first_at, reference, order_number);
CREATE INDEX cart_transfer_step_order ON cart_transfer_step (order_number);
CREATE INDEX cart_transfer_step_token ON cart_transfer_step (token);

CREATE OR REPLACE VIEW cart_transfer_clock AS
  SELECT CAST(EXTRACT(EPOCH FROM CURRENT_TIMESTAMP) * 1000 AS BIGINT) AS now_millis;

-- What the jdbc store of Cart Transfer needs on PostgreSQL. Run it once; the shop's user needs
-- SELECT, INSERT and DELETE on the tables and SELECT on the view.
-- All times are milliseconds since 1970 by the clock of this server, so time zones do not matter.

CREATE TABLE cart_transfer (
  reference_hash VARCHAR(24) NOT NULL,
  secret_hash VARCHAR(32) NOT NULL,
  saved_at BIGINT NOT NULL,
  expires_at BIGINT NOT NULL,
  content BYTEA NOT NULL,
  PRIMARY KEY (reference_hash, secret_hash)
);

CREATE INDEX cart_transfer_expires ON cart_transfer (expires_at);

CREATE TABLE cart_transfer_order (
  reference_hash VARCHAR(24) NOT NULL,
  order_number BYTEA NOT NULL,
  recorded_at BIGINT NOT NULL,
  PRIMARY KEY (reference_hash)
);

CREATE INDEX cart_transfer_order_recorded ON cart_transfer_order (recorded_at);

CREATE OR REPLACE VIEW cart_transfer_clock AS
  SELECT CAST(FLOOR(EXTRACT(EPOCH FROM clock_timestamp()) * 1000) AS BIGINT) AS now_millis;

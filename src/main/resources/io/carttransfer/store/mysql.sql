-- What the jdbc store of Cart Transfer needs on MySQL 5.6 and later, and on MariaDB. Run it once;
-- the shop's user needs SELECT, INSERT and DELETE on the tables and SELECT on the view.
-- All times are milliseconds since 1970 by the clock of this server, so time zones do not matter.

CREATE TABLE cart_transfer (
  reference_hash VARCHAR(24) CHARACTER SET ascii NOT NULL,
  secret_hash VARCHAR(32) CHARACTER SET ascii NOT NULL,
  saved_at BIGINT NOT NULL,
  expires_at BIGINT NOT NULL,
  content MEDIUMBLOB NOT NULL,
  PRIMARY KEY (reference_hash, secret_hash),
  INDEX cart_transfer_expires (expires_at)
) ENGINE = InnoDB;

CREATE TABLE cart_transfer_order (
  reference_hash VARCHAR(24) CHARACTER SET ascii NOT NULL,
  order_number VARBINARY(512) NOT NULL,
  recorded_at BIGINT NOT NULL,
  PRIMARY KEY (reference_hash),
  INDEX cart_transfer_order_recorded (recorded_at)
) ENGINE = InnoDB;

CREATE OR REPLACE VIEW cart_transfer_clock AS
  SELECT TIMESTAMPDIFF(MICROSECOND, '1970-01-01 00:00:00', UTC_TIMESTAMP(3)) DIV 1000 AS now_millis;

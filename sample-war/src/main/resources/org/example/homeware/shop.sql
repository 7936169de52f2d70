CREATE TABLE product (
  id             INTEGER        PRIMARY KEY,
  article_number VARCHAR(40)    NOT NULL UNIQUE,
  name           VARCHAR(80)    NOT NULL,
  summary        VARCHAR(120)   NOT NULL,
  description    VARCHAR(600)   NOT NULL,
  details        VARCHAR(200)   NOT NULL,
  price          DECIMAL(10, 2) NOT NULL,
  picture        VARCHAR(40)    NOT NULL,
  stock          INTEGER        NOT NULL CHECK (stock >= 0)
);

CREATE SEQUENCE order_number START WITH 100001;

CREATE TABLE customer_order (
  number         VARCHAR(20)    PRIMARY KEY,
  placed_at      TIMESTAMP      NOT NULL,
  delivery       VARCHAR(20)    NOT NULL,
  subtotal       DECIMAL(10, 2) NOT NULL,
  delivery_price DECIMAL(10, 2) NOT NULL,
  name           VARCHAR(100)   NOT NULL,
  email          VARCHAR(100)   NOT NULL,
  street         VARCHAR(100)   NOT NULL,
  town           VARCHAR(100)   NOT NULL,
  postcode       VARCHAR(100)   NOT NULL
);

CREATE TABLE order_line (
  order_number VARCHAR(20)    NOT NULL REFERENCES customer_order,
  product_id   INTEGER        NOT NULL REFERENCES product,
  quantity     INTEGER        NOT NULL CHECK (quantity > 0),
  price        DECIMAL(10, 2) NOT NULL,
  PRIMARY KEY (order_number, product_id)
);

INSERT INTO product VALUES
  (101, 'item_1_sku', 'Speckled mug', 'Stoneware, holds a proper tea',
   'Thrown in Shropshire and dipped by hand, so no two wear their speckles alike. The handle takes three fingers, the foot is left bare.',
   'Stoneware, 350 ml, 9 cm high. Dishwasher safe.', 12.50, 'mug.svg', 10000),
  (102, 'item_2_sku', 'Striped tea towel', 'Washed linen, softer every week',
   'Dries glasses without a trace and looks well on a rail while it waits. A loop on the long side, for the hook you already have.',
   'Linen, 48 x 70 cm. Wash at 60 degrees.', 8.95, 'towel.svg', 10000),
  (103, 'FO-BOARD-OAK', 'Oak chopping board', 'One plank, oiled three times',
   'Cut from a single plank with the bark side down, so that it stays flat. Oil it when it looks thirsty, and it will outlast the kitchen.',
   'European oak, 40 x 22 x 2.5 cm. Wipe clean.', 34.00, 'board.svg', 10000),
  (104, 'FO-CASSEROLE-4L', 'Enamel casserole', 'Four litres of Sunday',
   'Heavy enough to keep a simmer, light enough to lift when full. The lid drips back onto the roast.',
   'Enamelled cast iron, 4 l, 24 cm. Every hob, oven to 260 degrees.', 79.00, 'casserole.svg', 10000),
  (105, 'FO-JAR-1L', 'Pantry jar', 'Clear glass, cork lid',
   'For flour, for oats, for the good pasta. Wide enough for a cup, square enough for a shelf.',
   'Borosilicate glass and cork, 1 l, 16 cm high.', 9.50, 'jar.svg', 10000),
  (106, 'FO-LAMP-BRASS', 'Brass table lamp', 'Warm light for late pages',
   'Spun brass that goes from gold to honey within a year. We make a few each winter, and when they are gone they are gone.',
   'Brass and cotton cord, 38 cm high. Takes an E14 bulb.', 89.00, 'lamp.svg', 2),
  (107, 'FO-THROW-WOOL', 'Heather throw', 'New wool, long fringe',
   'Woven on the Welsh border from undyed and heather yarns. Big enough for two and one dog.',
   'New wool, 140 x 190 cm. Air it, or wash by hand.', 64.00, 'throw.svg', 10000),
  (108, 'FO-VASE-CLAY', 'Clay vase', 'Narrow neck, for three stems',
   'Holds three stems upright and makes them look intended. Glazed inside, bare outside.',
   'Earthenware, 24 cm high. Watertight.', 28.00, 'vase.svg', 10000),
  (109, 'FO-TEAPOT-2P', 'Teapot for two', 'Pours without a drip',
   'We tried eleven spouts before this one. The strainer is part of the pot, so nothing is left to lose.',
   'Stoneware, 800 ml. Dishwasher safe.', 36.50, 'teapot.svg', 10000),
  (110, 'FO-CANDLE-3', 'Beeswax candles', 'Set of three, ten hours each',
   'Dipped, not poured, from the wax of one apiary near Clun. They smell of honey before you light them.',
   'Beeswax, 22 cm, for holders of 2.2 cm.', 14.00, 'candles.svg', 10000),
  (111, 'FO-BASKET-GRASS', 'Seagrass basket', 'For logs, toys or washing',
   'Stands up by itself, folds flat when it has nothing to do. Two handles that do not pinch.',
   'Seagrass, 35 cm across, 32 cm high.', 24.50, 'basket.svg', 0),
  (112, 'FO-CUSHION-RUST', 'Rust cushion', 'Feather pad, linen cover',
   'The colour of bracken in October. Plump it once and it stays plumped for the evening.',
   'Linen cover, feather pad, 45 x 45 cm. Cover washes at 40 degrees.', 22.00, 'cushion.svg', 10000);

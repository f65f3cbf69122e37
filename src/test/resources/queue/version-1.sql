-- Times are milliseconds since 1970. The content comes last: what is read without it then reads less of the disk.
CREATE TABLE letter (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  store TEXT NOT NULL,
  unique_id TEXT NOT NULL,
  kind TEXT NOT NULL,
  name TEXT NOT NULL,
  platform TEXT NOT NULL,
  source TEXT NOT NULL,
  topic TEXT NOT NULL,
  webhook_id TEXT,
  email TEXT,
  phone_number TEXT,
  customer_id TEXT,
  bytes INTEGER NOT NULL,
  happened_at INTEGER NOT NULL,
  good_until INTEGER,
  follows TEXT,
  state TEXT NOT NULL CHECK (state IN ('WAITING', 'DEAD')),
  since INTEGER NOT NULL,
  due_at INTEGER NOT NULL,
  lease TEXT,
  lease_until INTEGER,
  attempts INTEGER NOT NULL,
  postponements INTEGER NOT NULL,
  reason TEXT NOT NULL,
  first_tried_at INTEGER NOT NULL,
  last_tried_at INTEGER NOT NULL,
  content BLOB NOT NULL,
  UNIQUE (unique_id, store)
);

-- What is claimed: the oldest that are due, read from this index alone.
CREATE INDEX letter_waiting ON letter (store, postponements, id, due_at, lease_until) WHERE state = 'WAITING';

CREATE INDEX letter_dead ON letter (id) WHERE state = 'DEAD';

CREATE INDEX letter_of_store ON letter (store, id);

CREATE INDEX letter_since ON letter (state, store, since);

CREATE INDEX letter_good_until ON letter (store, good_until) WHERE state = 'WAITING' AND good_until IS NOT NULL;

CREATE INDEX letter_follows ON letter (store, follows) WHERE follows IS NOT NULL;

CREATE INDEX letter_leased ON letter (id) WHERE lease IS NOT NULL;

CREATE TABLE movement (
  store TEXT NOT NULL,
  name TEXT NOT NULL,
  letters INTEGER NOT NULL,
  PRIMARY KEY (store, name)
) WITHOUT ROWID;

-- Written to when somebody asks whether the queue can be written.
CREATE TABLE probe (
  id INTEGER PRIMARY KEY,
  at INTEGER NOT NULL
);

INSERT INTO probe (id, at) VALUES (1, 0);

INSERT INTO letter (store, unique_id, kind, name, platform, source, topic, webhook_id, email, phone_number, customer_id, bytes, happened_at, good_until, follows, state, since, due_at, lease, lease_until, attempts, postponements, reason, first_tried_at, last_tried_at, content)
VALUES ('default', 'shopify:default:order:1:placed', 'EVENT', 'Order Placed', 'shopify', 'shop.myshopify.com', 'orders/create', 'b54557e4', 'a@example.com', NULL, '7', 2, 1, NULL, NULL, 'WAITING', 2, 2, 'gone-1', 60002, 1, 0, 'Redo answered 503', 1, 1, x'7b7d');

INSERT INTO letter (store, unique_id, kind, name, platform, source, topic, webhook_id, email, phone_number, customer_id, bytes, happened_at, good_until, follows, state, since, due_at, lease, lease_until, attempts, postponements, reason, first_tried_at, last_tried_at, content)
VALUES ('default', 'shopify:default:order:2:placed', 'EVENT', 'Order Placed', 'shopify', 'shop.myshopify.com', 'orders/create', NULL, NULL, '+491511234567', NULL, 2, 1, 3, NULL, 'DEAD', 2, 2, NULL, NULL, 1, 0, 'Redo answered 400', 1, 1, x'7b7d');

INSERT INTO movement (store, name, letters) VALUES ('default', 'died', 1);

INSERT INTO movement (store, name, letters) VALUES ('default', 'stored', 2);

PRAGMA user_version = 1;

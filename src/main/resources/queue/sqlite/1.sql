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

-- What is claimed: those postponed least, and of these the oldest, read from this index alone.
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

-- Times are milliseconds since 1970. The content comes last: what is read without it then reads less of the disk.
CREATE TABLE letter (
  id BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
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
  bytes BIGINT NOT NULL,
  happened_at BIGINT NOT NULL,
  good_until BIGINT,
  follows TEXT,
  state TEXT NOT NULL CHECK (state IN ('WAITING', 'DEAD')),
  since BIGINT NOT NULL,
  due_at BIGINT NOT NULL,
  lease TEXT,
  lease_until BIGINT,
  attempts BIGINT NOT NULL,
  postponements BIGINT NOT NULL,
  reason TEXT NOT NULL,
  first_tried_at BIGINT NOT NULL,
  last_tried_at BIGINT NOT NULL,
  content BYTEA NOT NULL,
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
  letters BIGINT NOT NULL,
  PRIMARY KEY (store, name)
);

-- Written to when somebody asks whether the queue can be written.
CREATE TABLE probe (
  id BIGINT PRIMARY KEY,
  at BIGINT NOT NULL
);

INSERT INTO probe (id, at) VALUES (1, 0);

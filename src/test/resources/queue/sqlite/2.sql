-- Stands in for the step after the newest.
CREATE TABLE of_version_two (
  id INTEGER PRIMARY KEY
);

INSERT INTO of_version_two (id) VALUES (1);

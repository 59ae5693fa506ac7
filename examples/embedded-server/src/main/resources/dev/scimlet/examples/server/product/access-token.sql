CREATE TABLE IF NOT EXISTS access_token (
  id TEXT PRIMARY KEY,
  hash TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL,
  created BIGINT NOT NULL,
  last_use BIGINT,
  revoked BIGINT
);

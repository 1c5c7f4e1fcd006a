-- What articles say, as it was read: the ground everything else can be made from again.

CREATE TABLE article (
  key       INTEGER PRIMARY KEY,
  name      TEXT NOT NULL UNIQUE,
  text      TEXT NOT NULL,     -- decoded; spans are UTF-16 positions in it
  title     TEXT NOT NULL,
  published TEXT,              -- 2024, 2024-02 or 2024-02-20
  hash      TEXT NOT NULL,     -- SHA-256 of the text in UTF-8
  extractor TEXT NOT NULL,     -- version of the extractor that read it
  about     TEXT NOT NULL      -- JSON: numbers of the referents it is about
);

-- A way of naming something that articles share: all that decides who a referent is. Referents of one profile are always
-- one entity, so who is who needs to be thought about again only when a profile comes or goes.
CREATE TABLE profile (
  key       INTEGER PRIMARY KEY AUTOINCREMENT,
  type      TEXT NOT NULL,
  name      TEXT NOT NULL,
  names     TEXT NOT NULL,     -- JSON: all names, that one first
  contexts  TEXT NOT NULL,     -- JSON: what it belongs to, folded
  hash      TEXT NOT NULL,     -- of the one text it is known in, where its forms hold for no other; else empty
  entity    INTEGER REFERENCES entity,
  UNIQUE (name, type, names, contexts, hash)
);

CREATE INDEX profile_entity ON profile (entity);

-- The forms a profile can be recognised by; those that share none, not even over others, are strangers.
CREATE TABLE profile_form (
  form      TEXT NOT NULL,
  profile   INTEGER NOT NULL REFERENCES profile ON DELETE CASCADE,
  PRIMARY KEY (form, profile)
) WITHOUT ROWID;

CREATE INDEX profile_form_profile ON profile_form (profile);

CREATE TABLE referent (
  article   INTEGER NOT NULL REFERENCES article ON DELETE CASCADE,
  number    INTEGER NOT NULL,
  profile   INTEGER NOT NULL REFERENCES profile,
  context   TEXT,
  PRIMARY KEY (article, number)
) WITHOUT ROWID;

CREATE INDEX referent_profile ON referent (profile);

CREATE TABLE mention (
  article   INTEGER NOT NULL REFERENCES article ON DELETE CASCADE,
  number    INTEGER NOT NULL,
  start     INTEGER NOT NULL,
  stop      INTEGER NOT NULL,
  form      TEXT NOT NULL,
  referent  INTEGER NOT NULL,
  naming    INTEGER NOT NULL,
  PRIMARY KEY (article, number)
) WITHOUT ROWID;

CREATE TABLE claim (
  article    INTEGER NOT NULL REFERENCES article ON DELETE CASCADE,
  number     INTEGER NOT NULL,
  type       TEXT NOT NULL,
  source     INTEGER NOT NULL,  -- number of a referent of the article
  target     INTEGER NOT NULL,
  text       TEXT NOT NULL,
  start      INTEGER NOT NULL,
  stop       INTEGER NOT NULL,
  rule       TEXT NOT NULL,
  status     TEXT NOT NULL,
  confidence REAL NOT NULL,
  title      TEXT,
  stage      TEXT,
  period     TEXT,
  relation   INTEGER REFERENCES relation,  -- null where both ends turn out to be one entity
  PRIMARY KEY (article, number)
) WITHOUT ROWID;

CREATE INDEX claim_relation ON claim (relation);

CREATE TABLE figure_claim (
  article    INTEGER NOT NULL REFERENCES article ON DELETE CASCADE,
  number     INTEGER NOT NULL,
  subject    INTEGER NOT NULL,  -- number of a referent of the article
  indicator  TEXT NOT NULL,
  value      TEXT NOT NULL,     -- a decimal number, all its digits
  unit       TEXT NOT NULL,
  period     TEXT,
  comparison TEXT,
  text       TEXT NOT NULL,
  start      INTEGER NOT NULL,
  stop       INTEGER NOT NULL,
  rule       TEXT NOT NULL,
  status     TEXT NOT NULL,
  confidence REAL NOT NULL,
  evidence_title  TEXT,
  evidence_stage  TEXT,
  evidence_period TEXT,
  figure     INTEGER REFERENCES figure,
  PRIMARY KEY (article, number)
) WITHOUT ROWID;

CREATE INDEX figure_claim_figure ON figure_claim (figure);

-- The graph made from it.

CREATE TABLE entity (
  key        INTEGER PRIMARY KEY AUTOINCREMENT,
  id         TEXT NOT NULL UNIQUE,
  type       TEXT NOT NULL,
  name       TEXT NOT NULL,
  aliases    TEXT NOT NULL,     -- JSON
  alias_ids  TEXT NOT NULL      -- JSON
);

CREATE TABLE relation (
  key        INTEGER PRIMARY KEY AUTOINCREMENT,
  id         TEXT NOT NULL UNIQUE,
  type       TEXT NOT NULL,
  source     INTEGER NOT NULL REFERENCES entity,
  target     INTEGER NOT NULL REFERENCES entity,
  confidence REAL NOT NULL,
  title      TEXT,
  stage      TEXT,
  status     TEXT NOT NULL
);

CREATE INDEX relation_source ON relation (source);
CREATE INDEX relation_target ON relation (target);

CREATE TABLE figure (
  key        INTEGER PRIMARY KEY AUTOINCREMENT,
  id         TEXT NOT NULL UNIQUE,
  subject    INTEGER NOT NULL REFERENCES entity,
  indicator  TEXT NOT NULL,
  value      TEXT NOT NULL,
  unit       TEXT NOT NULL,
  period     TEXT,
  comparison TEXT
);

CREATE INDEX figure_subject ON figure (subject);

-- One row: which build of the rules made the graph above. Another build makes it anew from what the articles say.
CREATE TABLE derivation (
  only  INTEGER PRIMARY KEY CHECK (only = 1),
  rules TEXT NOT NULL
);

-- What came back from the units, and what they were reminded of. Several
-- campaigns may lie in one folder and so in one store. Instants are RFC 3339,
-- days 2022-10-05; '' is an unknown one.

CREATE TABLE content (
    sha256 TEXT PRIMARY KEY,
    bytes  BLOB NOT NULL
);

CREATE TABLE returned (
    id       INTEGER PRIMARY KEY,
    campaign TEXT NOT NULL,
    period   TEXT NOT NULL COLLATE NOCASE,
    unit     TEXT NOT NULL,            -- code; '' of a refused file
    version  INTEGER NOT NULL,         -- from 1 for each unit and period; 0 of a refused file
    received TEXT NOT NULL,
    name     TEXT NOT NULL,            -- of the file as it first came
    sha256   TEXT NOT NULL REFERENCES content,
    issue    INTEGER NOT NULL,         -- of the sheet, from its stamp; 0: unknown
    modified TEXT NOT NULL,            -- as the document says
    state    TEXT NOT NULL CHECK (state IN ('used', 'superseded', 'older', 'refused')),
    reason   TEXT NOT NULL,            -- why it was refused
    reading  BLOB NOT NULL,            -- JSON
    CHECK ((state = 'refused') = (unit = '')),
    UNIQUE (campaign, period, sha256)
);

CREATE UNIQUE INDEX one_version ON returned (campaign, period, unit, version) WHERE unit <> '';
CREATE UNIQUE INDEX one_used ON returned (campaign, period, unit) WHERE state = 'used';

-- Every name under which the same content came.
CREATE TABLE seen (
    returned INTEGER NOT NULL REFERENCES returned,
    name     TEXT NOT NULL,
    PRIMARY KEY (returned, name)
) WITHOUT ROWID;

CREATE TABLE reminder (
    campaign TEXT NOT NULL,
    period   TEXT NOT NULL COLLATE NOCASE,
    unit     TEXT NOT NULL,
    day      TEXT NOT NULL,
    kind     TEXT NOT NULL,
    PRIMARY KEY (campaign, period, unit, day, kind)
) WITHOUT ROWID;

-- The case file, version 1. Codes, dates (ISO 8601) and times (ISO 8601, UTC) are text, so that any tool reads them.

CREATE TABLE casefile (
    key TEXT NOT NULL PRIMARY KEY,
    value TEXT NOT NULL
) WITHOUT ROWID;

CREATE TABLE incident (
    id INTEGER PRIMARY KEY,
    uuid TEXT NOT NULL UNIQUE,
    reference TEXT NOT NULL,
    title_en TEXT NOT NULL,
    title_fr TEXT NOT NULL,
    summary_en TEXT NOT NULL,
    summary_fr TEXT NOT NULL,
    country TEXT NOT NULL,
    region TEXT NOT NULL,
    place TEXT NOT NULL,
    latitude REAL,
    longitude REAL,
    date_from TEXT NOT NULL,
    date_to TEXT NOT NULL,
    date_precision TEXT NOT NULL,
    victims_overlap TEXT NOT NULL,
    status TEXT NOT NULL,
    visibility TEXT NOT NULL,
    sources TEXT NOT NULL,
    basis TEXT NOT NULL,
    created TEXT NOT NULL,
    changed TEXT NOT NULL,
    deleted INTEGER NOT NULL DEFAULT 0 CHECK (deleted IN (0, 1))
);

-- A deleted incident keeps its reference, and gives it free.
CREATE UNIQUE INDEX incident_reference ON incident (reference) WHERE deleted = 0;

CREATE TABLE violation (
    incident_id INTEGER NOT NULL REFERENCES incident (id),
    position INTEGER NOT NULL,
    uuid TEXT NOT NULL,
    type TEXT NOT NULL,
    low INTEGER NOT NULL CHECK (low >= 0),
    best INTEGER NOT NULL CHECK (best >= low),
    high INTEGER CHECK (high >= best),
    PRIMARY KEY (incident_id, position)
) WITHOUT ROWID;

CREATE TABLE perpetrator (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL UNIQUE
);

CREATE TABLE violation_perpetrator (
    incident_id INTEGER NOT NULL,
    position INTEGER NOT NULL,
    ordinal INTEGER NOT NULL,
    perpetrator_id INTEGER NOT NULL REFERENCES perpetrator (id),
    PRIMARY KEY (incident_id, position, ordinal),
    FOREIGN KEY (incident_id, position) REFERENCES violation (incident_id, position)
) WITHOUT ROWID;

CREATE TABLE saved_filter (
    name TEXT NOT NULL PRIMARY KEY,
    filter TEXT NOT NULL
) WITHOUT ROWID;

-- What was typed into a form and not saved: the incident's UUID (empty for a new one) and the form as JSON. It is
-- kept here so that it is encrypted with the rest; it is no record, and has no history.
CREATE TABLE draft (
    incident TEXT NOT NULL PRIMARY KEY,
    content TEXT NOT NULL
) WITHOUT ROWID;

-- One row a change of one record. `fields` holds [name, before, after] for what an update changed; `content` is the
-- SHA-256 of the record after it; `hash` that of this row and of the hash before it, so that the rows are a chain.
CREATE TABLE history (
    seq INTEGER PRIMARY KEY,
    at TEXT NOT NULL,
    who TEXT NOT NULL,
    program TEXT NOT NULL,
    action TEXT NOT NULL,
    record TEXT NOT NULL,
    fields TEXT NOT NULL,
    reason TEXT NOT NULL,
    content TEXT NOT NULL,
    hash TEXT NOT NULL
);

CREATE INDEX history_record ON history (record);

CREATE VIRTUAL TABLE incident_text USING fts5 (
    title_en, title_fr, summary_en, summary_fr, place, perpetrators,
    content = '', contentless_delete = 1, prefix = '2 3', tokenize = 'unicode61 remove_diacritics 2'
);

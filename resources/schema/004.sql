-- Version 4: every table refuses values of another type than its columns'. The names of those who are said to have
-- done something, and of the parties to a conflict, stand in one table (`actor`); a violation has parties beside its
-- alleged perpetrators. An entry of the history says of which kind its record is, and of which kind the
-- source whose statement it is, where it was written from now on.
ALTER TABLE violation_perpetrator RENAME TO old_violation_perpetrator;

ALTER TABLE violation RENAME TO old_violation;

ALTER TABLE perpetrator RENAME TO old_perpetrator;

ALTER TABLE incident RENAME TO old_incident;

ALTER TABLE casefile RENAME TO old_casefile;

ALTER TABLE saved_filter RENAME TO old_saved_filter;

ALTER TABLE draft RENAME TO old_draft;

ALTER TABLE history RENAME TO old_history;

DROP TABLE incident_text;

CREATE TABLE casefile (
    key TEXT NOT NULL PRIMARY KEY,
    value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

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
) STRICT;

CREATE TABLE violation (
    incident_id INTEGER NOT NULL REFERENCES incident (id),
    position INTEGER NOT NULL,
    uuid TEXT NOT NULL,
    type TEXT NOT NULL,
    low INTEGER NOT NULL CHECK (low >= 0),
    best INTEGER NOT NULL CHECK (best >= low),
    high INTEGER CHECK (high >= best),
    PRIMARY KEY (incident_id, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE actor (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL UNIQUE
) STRICT;

CREATE TABLE violation_perpetrator (
    incident_id INTEGER NOT NULL,
    position INTEGER NOT NULL,
    ordinal INTEGER NOT NULL,
    actor_id INTEGER NOT NULL REFERENCES actor (id),
    PRIMARY KEY (incident_id, position, ordinal),
    FOREIGN KEY (incident_id, position) REFERENCES violation (incident_id, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE violation_party (
    incident_id INTEGER NOT NULL,
    position INTEGER NOT NULL,
    ordinal INTEGER NOT NULL,
    actor_id INTEGER NOT NULL REFERENCES actor (id),
    PRIMARY KEY (incident_id, position, ordinal),
    FOREIGN KEY (incident_id, position) REFERENCES violation (incident_id, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE saved_filter (
    name TEXT NOT NULL PRIMARY KEY,
    filter TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE draft (
    incident TEXT NOT NULL PRIMARY KEY,
    content TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE history (
    seq INTEGER PRIMARY KEY,
    at TEXT NOT NULL,
    who TEXT NOT NULL,
    program TEXT NOT NULL,
    action TEXT NOT NULL,
    kind TEXT NOT NULL,
    record TEXT NOT NULL,
    fields TEXT NOT NULL,
    reason TEXT NOT NULL,
    content TEXT NOT NULL,
    hash TEXT NOT NULL,
    salt TEXT NOT NULL,
    source TEXT NOT NULL
) STRICT;

INSERT INTO casefile (key, value) SELECT key, value FROM old_casefile;

INSERT INTO incident (id, uuid, reference, title_en, title_fr, summary_en, summary_fr, country, region, place,
    latitude, longitude, date_from, date_to, date_precision, victims_overlap, status, visibility, sources, basis,
    created, changed, deleted)
SELECT id, uuid, reference, title_en, title_fr, summary_en, summary_fr, country, region, place, latitude, longitude,
    date_from, date_to, date_precision, victims_overlap, status, visibility, sources, basis, created, changed, deleted
FROM old_incident ORDER BY id;

INSERT INTO violation (incident_id, position, uuid, type, low, best, high)
SELECT incident_id, position, uuid, type, low, best, high FROM old_violation ORDER BY incident_id, position;

INSERT INTO actor (id, name) SELECT id, name FROM old_perpetrator ORDER BY id;

INSERT INTO violation_perpetrator (incident_id, position, ordinal, actor_id)
SELECT incident_id, position, ordinal, perpetrator_id FROM old_violation_perpetrator
ORDER BY incident_id, position, ordinal;

INSERT INTO saved_filter (name, filter) SELECT name, filter FROM old_saved_filter;

INSERT INTO draft (incident, content) SELECT incident, content FROM old_draft;

INSERT INTO history (seq, at, who, program, action, kind, record, fields, reason, content, hash, salt, source)
SELECT seq, at, who, program, action, '', record, fields, reason, content, hash, salt, '' FROM old_history ORDER BY seq;

DROP TABLE old_violation_perpetrator;

DROP TABLE old_violation;

DROP TABLE old_perpetrator;

DROP TABLE old_incident;

DROP TABLE old_casefile;

DROP TABLE old_saved_filter;

DROP TABLE old_draft;

DROP TABLE old_history;

-- A deleted incident keeps its reference, and gives it free.
CREATE UNIQUE INDEX incident_reference ON incident (reference) WHERE deleted = 0;

CREATE INDEX incident_facts ON incident (deleted, date_from DESC, date_to DESC, date_precision, country, region,
    victims_overlap, status, visibility);

CREATE INDEX history_record ON history (record);

CREATE VIRTUAL TABLE incident_text USING fts5 (
    title_en, title_fr, summary_en, summary_fr, place, perpetrators, parties,
    content = '', contentless_delete = 1, detail = none, prefix = '2 3', tokenize = 'unicode61 remove_diacritics 2'
);

-- Version 6: incidents have tags: free words, own to the case file.
CREATE TABLE tag (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL UNIQUE
) STRICT;

CREATE TABLE incident_tag (
    incident_id INTEGER NOT NULL REFERENCES incident (id),
    ordinal INTEGER NOT NULL,
    tag_id INTEGER NOT NULL REFERENCES tag (id),
    PRIMARY KEY (incident_id, ordinal)
) STRICT, WITHOUT ROWID;

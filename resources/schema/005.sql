-- Version 5: the search index holds terms that the program has parted and folded, of every field that is found by its
-- words, and the codes that are found by their names. It has no part of its own for beginnings of words, so that all of
-- it can be compared. It is filled when the tables stand.
DROP TABLE incident_text;

CREATE VIRTUAL TABLE incident_text USING fts5 (
    terms, content = '', contentless_delete = 1, detail = none, tokenize = "ascii tokenchars '_=.-'"
);

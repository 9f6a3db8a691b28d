-- Version 5: the search index holds terms that the program has parted and folded, of every field that is found by its
-- words, and the codes that are found by their names. It is filled when the tables stand.
DROP TABLE incident_text;

CREATE VIRTUAL TABLE incident_text USING fts5 (
    terms, content = '', contentless_delete = 1, detail = none, prefix = '2 3', tokenize = "ascii tokenchars '_=.-'"
);

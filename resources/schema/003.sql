-- Version 3: the search index tells which incidents hold a word, and no longer where in their texts: it is smaller and
-- faster to make. The columns that are counted have an index that holds all of them, in the order of the list, so that
-- opening a large file need not read its texts.
DROP TABLE incident_text;

CREATE VIRTUAL TABLE incident_text USING fts5 (
    title_en, title_fr, summary_en, summary_fr, place, perpetrators,
    content = '', contentless_delete = 1, detail = none, prefix = '2 3', tokenize = 'unicode61 remove_diacritics 2'
);

CREATE INDEX incident_facts ON incident (deleted, date_from DESC, date_to DESC, date_precision, country, region,
    victims_overlap, status, visibility);

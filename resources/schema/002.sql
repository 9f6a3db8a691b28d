-- Version 2: entries of the history are salted, so that what a purge removed cannot be guessed from its hash. Entries
-- written before have no salt, and are hashed without it.
ALTER TABLE history ADD COLUMN salt TEXT NOT NULL DEFAULT '';

-- What somebody changed last, so that it can be taken back. Sealed: it may be about a child.
CREATE TABLE last_changes (
    person TEXT NOT NULL PRIMARY KEY REFERENCES people (id),
    at INTEGER NOT NULL,
    seen INTEGER NOT NULL,
    deed TEXT NOT NULL
) WITHOUT ROWID;

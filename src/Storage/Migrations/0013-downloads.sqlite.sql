-- Links to files, good for a quarter of an hour. Rows go when they have expired; that something was fetched stays in the audit log.

CREATE TABLE downloads (
    hash TEXT NOT NULL PRIMARY KEY,
    person TEXT NOT NULL,
    what TEXT NOT NULL,
    units TEXT NOT NULL,
    "from" TEXT NOT NULL,
    "to" TEXT NOT NULL,
    expires_at INTEGER NOT NULL,
    taken TEXT NOT NULL
) WITHOUT ROWID;
CREATE INDEX downloads_expires ON downloads (expires_at);

-- Links to files, good for a quarter of an hour. Rows go when they have expired; that something was fetched stays in the audit log.

CREATE TABLE downloads (
    hash text COLLATE "C" NOT NULL PRIMARY KEY,
    person text COLLATE "C" NOT NULL,
    what text COLLATE "C" NOT NULL,
    units text COLLATE "C" NOT NULL,
    "from" date NOT NULL,
    "to" date NOT NULL,
    expires_at bigint NOT NULL,
    taken text COLLATE "C" NOT NULL
);
CREATE INDEX downloads_expires ON downloads (expires_at);

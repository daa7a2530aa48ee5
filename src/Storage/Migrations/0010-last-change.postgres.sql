-- What somebody changed last, so that it can be taken back. Sealed: it may be about a child.
CREATE TABLE last_changes (
    person text COLLATE "C" NOT NULL PRIMARY KEY REFERENCES people (id),
    at bigint NOT NULL,
    seen bigint NOT NULL,
    deed text COLLATE "C" NOT NULL
);

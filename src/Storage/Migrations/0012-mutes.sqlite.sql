-- Who wants no reminders until when. One row a person: a later wish takes the place of an earlier one, and the audit log keeps both.

CREATE TABLE mutes (
    person TEXT NOT NULL PRIMARY KEY REFERENCES people (id),
    set_at INTEGER NOT NULL,
    until INTEGER NOT NULL
) WITHOUT ROWID;

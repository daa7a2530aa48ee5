-- Who wants no reminders until when. One row a person: a later wish takes the place of an earlier one, and the audit log keeps both.

CREATE TABLE mutes (
    person text COLLATE "C" NOT NULL PRIMARY KEY REFERENCES people (id),
    set_at bigint NOT NULL,
    until bigint NOT NULL
);

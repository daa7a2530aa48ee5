-- Instants are UTC ticks; days are ISO text; enums are their numbers; ids are the roster's opaque text.

CREATE TABLE units (
    id TEXT NOT NULL PRIMARY KEY,
    kind TEXT NOT NULL,
    parent TEXT NULL,
    name TEXT NOT NULL,
    path TEXT NOT NULL,
    tags TEXT NOT NULL,
    attrs TEXT NOT NULL
);
CREATE UNIQUE INDEX units_path ON units (path);

CREATE TABLE people (
    id TEXT NOT NULL PRIMARY KEY,
    name TEXT NOT NULL,
    locale INTEGER NULL,
    aad_id TEXT NULL,
    phone_tail TEXT NULL,
    tags TEXT NOT NULL,
    attrs TEXT NOT NULL
);
CREATE UNIQUE INDEX people_aad_id ON people (aad_id) WHERE aad_id IS NOT NULL;

CREATE TABLE person_roles (
    person TEXT NOT NULL REFERENCES people (id),
    code TEXT NOT NULL,
    unit TEXT NOT NULL REFERENCES units (id),
    PRIMARY KEY (person, code, unit)
) WITHOUT ROWID;
CREATE INDEX person_roles_unit ON person_roles (unit, code);

CREATE TABLE students (
    id TEXT NOT NULL PRIMARY KEY,
    name TEXT NOT NULL,
    class TEXT NOT NULL REFERENCES units (id),
    family TEXT NOT NULL,
    attrs TEXT NOT NULL
);
CREATE INDEX students_class ON students (class, family);
CREATE INDEX students_family ON students (family);

CREATE TABLE guardians (
    person TEXT NOT NULL PRIMARY KEY REFERENCES people (id),
    family TEXT NOT NULL
) WITHOUT ROWID;
CREATE INDEX guardians_family ON guardians (family);

CREATE TABLE engagements (
    id TEXT NOT NULL PRIMARY KEY,
    kind TEXT NOT NULL,
    audience TEXT NOT NULL REFERENCES units (id),
    tier INTEGER NOT NULL,
    lead TEXT NOT NULL REFERENCES people (id),
    topic TEXT NOT NULL,
    lecturer TEXT NOT NULL,
    place TEXT NOT NULL,
    starts_at INTEGER NOT NULL,
    ends_at INTEGER NOT NULL,
    capacity INTEGER NULL CHECK (capacity > 0),
    seats_taken INTEGER NOT NULL CHECK (seats_taken >= 0 AND (capacity IS NULL OR seats_taken <= capacity)),
    waiting_families INTEGER NOT NULL CHECK (waiting_families >= 0),
    next_in_queue INTEGER NOT NULL,
    state INTEGER NOT NULL,
    version INTEGER NOT NULL,
    planned_at INTEGER NOT NULL,
    published_at INTEGER NULL,
    moved_at INTEGER NULL,
    check_in_opened_at INTEGER NULL,
    check_in_seed TEXT NOT NULL,
    held_at INTEGER NULL,
    cancel_reason TEXT NOT NULL,
    form TEXT NOT NULL
);
CREATE INDEX engagements_starts_at ON engagements (state, starts_at);
CREATE INDEX engagements_audience ON engagements (audience, starts_at);
CREATE INDEX engagements_place ON engagements (place, starts_at);
CREATE UNIQUE INDEX engagements_form ON engagements (lead, form) WHERE form <> '';

CREATE TABLE invitations (
    engagement TEXT NOT NULL REFERENCES engagements (id),
    family TEXT NOT NULL,
    invited_at INTEGER NOT NULL,
    choice INTEGER NULL,
    headcount INTEGER NOT NULL,
    question TEXT NOT NULL,
    answered_at INTEGER NULL,
    answered_via INTEGER NULL,
    seat INTEGER NOT NULL,
    queue_no INTEGER NULL,
    offer_expires_at INTEGER NULL,
    presence INTEGER NULL,
    came INTEGER NOT NULL,
    marked_at INTEGER NULL,
    marked_via INTEGER NULL,
    wrong_codes INTEGER NOT NULL,
    wrong_code_at INTEGER NULL,
    PRIMARY KEY (engagement, family)
) WITHOUT ROWID;
CREATE INDEX invitations_family ON invitations (family);
-- One index a seat: that `seat = 3` lies in `seat IN (2, 3)` SQLite does not see.
CREATE INDEX invitations_waiting ON invitations (engagement, queue_no) WHERE seat = 2;
CREATE INDEX invitations_offered ON invitations (offer_expires_at) WHERE seat = 3;

CREATE TABLE answers_given (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    engagement TEXT NOT NULL REFERENCES engagements (id),
    family TEXT NOT NULL,
    by TEXT NULL,
    choice INTEGER NOT NULL,
    headcount INTEGER NOT NULL,
    via INTEGER NOT NULL,
    at INTEGER NOT NULL
);
CREATE INDEX answers_given_engagement ON answers_given (engagement, family);

CREATE TABLE marks_made (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    engagement TEXT NOT NULL REFERENCES engagements (id),
    family TEXT NULL,
    walk_in TEXT NOT NULL,
    presence INTEGER NULL,
    before INTEGER NULL,
    came INTEGER NOT NULL,
    by TEXT NULL,
    via INTEGER NOT NULL,
    at INTEGER NOT NULL,
    undone INTEGER NOT NULL
);
CREATE INDEX marks_made_engagement ON marks_made (engagement, id);

CREATE TABLE feedback (
    engagement TEXT NOT NULL REFERENCES engagements (id),
    family TEXT NOT NULL,
    lecturer INTEGER NOT NULL CHECK (lecturer BETWEEN 1 AND 5),
    content INTEGER NOT NULL CHECK (content BETWEEN 1 AND 5),
    comment TEXT NOT NULL,
    at INTEGER NOT NULL,
    PRIMARY KEY (engagement, family)
) WITHOUT ROWID;

CREATE TABLE outbox (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    key TEXT NOT NULL,
    "to" TEXT NOT NULL,
    notice TEXT NOT NULL,
    about TEXT NULL,
    lane INTEGER NOT NULL,
    due_at INTEGER NOT NULL,
    until INTEGER NULL,
    state INTEGER NOT NULL,
    attempt INTEGER NOT NULL,
    claimed_until INTEGER NULL,
    settled_at INTEGER NULL,
    cause TEXT NOT NULL,
    message_id TEXT NULL
);
CREATE UNIQUE INDEX outbox_key ON outbox (key);
CREATE INDEX outbox_ready ON outbox (lane, due_at, id) WHERE state = 0;
CREATE INDEX outbox_about ON outbox (about, state) WHERE about IS NOT NULL;

-- Which step of the ladder was worked out for which engagement and start: families who answer later are not reminded of a step gone by.
CREATE TABLE reminders_run (
    key TEXT NOT NULL PRIMARY KEY,
    at INTEGER NOT NULL
) WITHOUT ROWID;
CREATE INDEX reminders_run_at ON reminders_run (at);

CREATE TABLE addresses (
    person TEXT NOT NULL PRIMARY KEY REFERENCES people (id),
    user_id TEXT NOT NULL,
    bot_id TEXT NOT NULL,
    conversation_id TEXT NULL,
    service_url TEXT NOT NULL,
    tenant_id TEXT NULL,
    unreachable TEXT NOT NULL,
    last_seen_at INTEGER NOT NULL
) WITHOUT ROWID;

CREATE TABLE inbox (
    id TEXT NOT NULL PRIMARY KEY,
    at INTEGER NOT NULL,
    card TEXT NULL
);
CREATE INDEX inbox_at ON inbox (at);

CREATE TABLE last_cards (
    person TEXT NOT NULL PRIMARY KEY REFERENCES people (id),
    card TEXT NOT NULL,
    at INTEGER NOT NULL
);

CREATE TABLE signed_links (
    hash TEXT NOT NULL PRIMARY KEY,
    engagement TEXT NOT NULL REFERENCES engagements (id),
    purpose TEXT NOT NULL,
    holder TEXT NOT NULL,
    expires_at INTEGER NOT NULL
) WITHOUT ROWID;
CREATE INDEX signed_links_engagement ON signed_links (engagement, purpose, holder);

CREATE TABLE audit (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    at INTEGER NOT NULL,
    who TEXT NOT NULL,
    act TEXT NOT NULL,
    subject TEXT NOT NULL,
    detail TEXT NOT NULL
);
CREATE INDEX audit_subject ON audit (subject, at);
CREATE TRIGGER audit_is_never_changed BEFORE UPDATE ON audit BEGIN SELECT RAISE(ABORT, 'the audit log is only added to'); END;
CREATE TRIGGER audit_is_never_removed BEFORE DELETE ON audit BEGIN SELECT RAISE(ABORT, 'the audit log is only added to'); END;

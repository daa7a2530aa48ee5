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

-- Open days: what families choose on them, and what they suggest afterwards.

CREATE TABLE elements (
    id TEXT NOT NULL PRIMARY KEY,
    engagement TEXT NOT NULL REFERENCES engagements (id),
    code TEXT NOT NULL,
    title TEXT NOT NULL,
    room TEXT NOT NULL,
    audience TEXT NOT NULL REFERENCES units (id),
    "group" TEXT NOT NULL,
    line TEXT NOT NULL,
    host TEXT NULL REFERENCES people (id),
    starts_at INTEGER NOT NULL,
    ends_at INTEGER NOT NULL,
    capacity INTEGER NULL CHECK (capacity > 0),
    by_family INTEGER NOT NULL,
    seats_taken INTEGER NOT NULL CHECK (seats_taken >= 0 AND (capacity IS NULL OR seats_taken <= capacity)),
    waiting_families INTEGER NOT NULL CHECK (waiting_families >= 0),
    next_in_queue INTEGER NOT NULL,
    version INTEGER NOT NULL,
    dropped INTEGER NOT NULL
);
CREATE INDEX elements_engagement ON elements (engagement, starts_at);

CREATE TABLE bookings (
    element TEXT NOT NULL REFERENCES elements (id),
    engagement TEXT NOT NULL REFERENCES engagements (id),
    family TEXT NOT NULL,
    headcount INTEGER NOT NULL,
    seat INTEGER NOT NULL,
    queue_no INTEGER NULL,
    offer_expires_at INTEGER NULL,
    chosen_at INTEGER NOT NULL,
    chosen_via INTEGER NOT NULL,
    rating INTEGER NULL CHECK (rating BETWEEN 1 AND 5),
    PRIMARY KEY (element, family)
) WITHOUT ROWID;
CREATE INDEX bookings_family ON bookings (engagement, family);
CREATE INDEX bookings_waiting ON bookings (element, queue_no) WHERE seat = 2;
CREATE INDEX bookings_offered ON bookings (offer_expires_at) WHERE seat = 3;

CREATE TABLE suggestions (
    id TEXT NOT NULL PRIMARY KEY,
    engagement TEXT NULL REFERENCES engagements (id),
    school TEXT NOT NULL REFERENCES units (id),
    family TEXT NOT NULL,
    text TEXT NOT NULL,
    owner TEXT NOT NULL REFERENCES people (id),
    due_day TEXT NOT NULL,
    state INTEGER NOT NULL,
    received_at INTEGER NOT NULL,
    plan TEXT NOT NULL,
    planned_at INTEGER NULL,
    done_at INTEGER NULL,
    answer TEXT NOT NULL,
    replied_at INTEGER NULL,
    handled_by TEXT NULL,
    form TEXT NOT NULL
);
CREATE INDEX suggestions_school ON suggestions (school, state);
CREATE INDEX suggestions_engagement ON suggestions (engagement) WHERE engagement IS NOT NULL;
CREATE INDEX suggestions_family ON suggestions (family);
CREATE UNIQUE INDEX suggestions_form ON suggestions (family, form) WHERE form <> '';

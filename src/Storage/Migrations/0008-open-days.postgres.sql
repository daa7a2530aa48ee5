-- Open days: what families choose on them, and what they suggest afterwards.

CREATE TABLE elements (
    id text COLLATE "C" NOT NULL PRIMARY KEY,
    engagement text COLLATE "C" NOT NULL REFERENCES engagements (id),
    code text COLLATE "C" NOT NULL,
    title text COLLATE "C" NOT NULL,
    room text COLLATE "C" NOT NULL,
    audience text COLLATE "C" NOT NULL REFERENCES units (id),
    "group" text COLLATE "C" NOT NULL,
    line text COLLATE "C" NOT NULL,
    host text COLLATE "C" NULL REFERENCES people (id),
    starts_at bigint NOT NULL,
    ends_at bigint NOT NULL,
    capacity integer NULL CHECK (capacity > 0),
    by_family boolean NOT NULL,
    seats_taken integer NOT NULL CHECK (seats_taken >= 0 AND (capacity IS NULL OR seats_taken <= capacity)),
    waiting_families integer NOT NULL CHECK (waiting_families >= 0),
    next_in_queue integer NOT NULL,
    version integer NOT NULL,
    dropped boolean NOT NULL
);
CREATE INDEX elements_engagement ON elements (engagement, starts_at);

CREATE TABLE bookings (
    element text COLLATE "C" NOT NULL REFERENCES elements (id),
    engagement text COLLATE "C" NOT NULL REFERENCES engagements (id),
    family text COLLATE "C" NOT NULL,
    headcount integer NOT NULL,
    seat integer NOT NULL,
    queue_no integer NULL,
    offer_expires_at bigint NULL,
    chosen_at bigint NOT NULL,
    chosen_via integer NOT NULL,
    rating integer NULL CHECK (rating BETWEEN 1 AND 5),
    PRIMARY KEY (element, family)
);
CREATE INDEX bookings_family ON bookings (engagement, family);
CREATE INDEX bookings_waiting ON bookings (element, queue_no) WHERE seat = 2;
CREATE INDEX bookings_offered ON bookings (offer_expires_at) WHERE seat = 3;

CREATE TABLE suggestions (
    id text COLLATE "C" NOT NULL PRIMARY KEY,
    engagement text COLLATE "C" NULL REFERENCES engagements (id),
    school text COLLATE "C" NOT NULL REFERENCES units (id),
    family text COLLATE "C" NOT NULL,
    text text COLLATE "C" NOT NULL,
    owner text COLLATE "C" NOT NULL REFERENCES people (id),
    due_day date NOT NULL,
    state integer NOT NULL,
    received_at bigint NOT NULL,
    plan text COLLATE "C" NOT NULL,
    planned_at bigint NULL,
    done_at bigint NULL,
    answer text COLLATE "C" NOT NULL,
    replied_at bigint NULL,
    handled_by text COLLATE "C" NULL,
    form text COLLATE "C" NOT NULL
);
CREATE INDEX suggestions_school ON suggestions (school, state);
CREATE INDEX suggestions_engagement ON suggestions (engagement) WHERE engagement IS NOT NULL;
CREATE INDEX suggestions_family ON suggestions (family);
CREATE UNIQUE INDEX suggestions_form ON suggestions (family, form) WHERE form <> '';

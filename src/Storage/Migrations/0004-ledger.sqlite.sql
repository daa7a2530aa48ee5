-- The ledger: what was held and what proves it. Rows are added and reversed, never changed back or removed.
-- Days are ISO text, times HH:MM:SS text, decimals text.

CREATE TABLE ledger_entries (
    id TEXT NOT NULL PRIMARY KEY,
    kind TEXT NOT NULL,
    host TEXT NOT NULL REFERENCES units (id),
    organiser TEXT NOT NULL REFERENCES units (id),
    day TEXT NOT NULL,
    start TEXT NULL,
    end TEXT NULL,
    topic TEXT NOT NULL,
    mode TEXT NOT NULL,
    lead TEXT NOT NULL REFERENCES people (id),
    participants TEXT NOT NULL,
    students TEXT NOT NULL,
    hours TEXT NULL,
    half_days TEXT NULL,
    families INTEGER NULL CHECK (families >= 0),
    on_site INTEGER NULL CHECK (on_site >= 0),
    fields TEXT NOT NULL,
    state INTEGER NOT NULL,
    recorded_by TEXT NOT NULL REFERENCES people (id),
    recorded_at INTEGER NOT NULL,
    confirmed_by TEXT NULL REFERENCES people (id),
    confirmed_at INTEGER NULL,
    reversed_by TEXT NULL REFERENCES people (id),
    reversed_at INTEGER NULL,
    reason TEXT NOT NULL,
    form TEXT NOT NULL
);
CREATE INDEX ledger_entries_host ON ledger_entries (host, day);
CREATE INDEX ledger_entries_lead ON ledger_entries (lead, day);
CREATE UNIQUE INDEX ledger_entries_form ON ledger_entries (recorded_by, form) WHERE form <> '';
CREATE TRIGGER ledger_entries_are_never_removed BEFORE DELETE ON ledger_entries BEGIN SELECT RAISE(ABORT, 'an entry is reversed, not removed'); END;

CREATE TABLE evidence_given (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    entry TEXT NOT NULL REFERENCES ledger_entries (id),
    kind TEXT NOT NULL,
    count INTEGER NOT NULL CHECK (count > 0),
    note TEXT NOT NULL,
    by TEXT NOT NULL REFERENCES people (id),
    at INTEGER NOT NULL,
    undone_by TEXT NULL,
    undone_at INTEGER NULL,
    undone_for TEXT NOT NULL
);
CREATE INDEX evidence_given_entry ON evidence_given (entry);

CREATE TABLE ticks_made (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    rule TEXT NOT NULL,
    item TEXT NOT NULL,
    subject TEXT NOT NULL,
    day TEXT NOT NULL,
    proof TEXT NOT NULL,
    by TEXT NOT NULL REFERENCES people (id),
    at INTEGER NOT NULL,
    undone_by TEXT NULL,
    undone_at INTEGER NULL,
    undone_for TEXT NOT NULL
);
CREATE INDEX ticks_made_subject ON ticks_made (subject, rule);

CREATE TABLE waivers_given (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    rule TEXT NOT NULL,
    subject TEXT NOT NULL,
    period TEXT NOT NULL,
    reason TEXT NOT NULL CHECK (reason <> ''),
    by TEXT NOT NULL REFERENCES people (id),
    at INTEGER NOT NULL,
    undone_by TEXT NULL,
    undone_at INTEGER NULL,
    undone_for TEXT NOT NULL
);
CREATE INDEX waivers_given_subject ON waivers_given (subject, rule);

CREATE TABLE documents_handed_in (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    kind TEXT NOT NULL,
    unit TEXT NOT NULL,
    refers_to TEXT NOT NULL,
    note TEXT NOT NULL,
    parts TEXT NOT NULL,
    by TEXT NOT NULL REFERENCES people (id),
    at INTEGER NOT NULL,
    undone_by TEXT NULL,
    undone_at INTEGER NULL,
    undone_for TEXT NOT NULL
);
CREATE INDEX documents_handed_in_unit ON documents_handed_in (unit, kind);

CREATE TABLE figures_entered (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    name TEXT NOT NULL,
    subject TEXT NOT NULL,
    day TEXT NOT NULL,
    value TEXT NOT NULL,
    of TEXT NULL,
    by TEXT NOT NULL REFERENCES people (id),
    at INTEGER NOT NULL,
    undone_by TEXT NULL,
    undone_at INTEGER NULL,
    undone_for TEXT NOT NULL
);
CREATE INDEX figures_entered_subject ON figures_entered (subject, name);

-- Home visits and care. Columns called sealed, wish, comment, reason, text, student, subject and fields of these tables hold
-- sealed text: who is on a list and what was said cannot be read from the file.

CREATE TABLE visits (
    id TEXT NOT NULL PRIMARY KEY,
    visitor TEXT NOT NULL REFERENCES people (id),
    class TEXT NOT NULL REFERENCES units (id),
    family TEXT NOT NULL,
    students TEXT NOT NULL,
    mode TEXT NOT NULL,
    starts_at INTEGER NOT NULL,
    ends_at INTEGER NOT NULL,
    state INTEGER NOT NULL,
    version INTEGER NOT NULL,
    planned_at INTEGER NOT NULL,
    proposed_at INTEGER NULL,
    answered_at INTEGER NULL,
    answered_via INTEGER NULL,
    wish TEXT NULL,
    moves_by_school INTEGER NOT NULL,
    moves_by_family INTEGER NOT NULL,
    entry TEXT NULL REFERENCES ledger_entries (id),
    return_due TEXT NULL,
    return_of TEXT NULL REFERENCES visits (id),
    confirmed_at INTEGER NULL,
    happened INTEGER NULL,
    rating INTEGER NULL CHECK (rating BETWEEN 1 AND 5),
    comment TEXT NULL,
    form TEXT NOT NULL
);
CREATE INDEX visits_visitor ON visits (visitor, starts_at);
CREATE INDEX visits_class ON visits (class, starts_at);
CREATE INDEX visits_family ON visits (family, starts_at);
CREATE INDEX visits_near ON visits (starts_at, state);
CREATE INDEX visits_return ON visits (return_due) WHERE return_due IS NOT NULL;
CREATE INDEX visits_return_of ON visits (return_of) WHERE return_of IS NOT NULL;
CREATE UNIQUE INDEX visits_entry ON visits (entry) WHERE entry IS NOT NULL;
CREATE UNIQUE INDEX visits_form ON visits (visitor, form) WHERE form <> '';

CREATE TABLE visit_moves (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    visit TEXT NOT NULL REFERENCES visits (id),
    side INTEGER NOT NULL,
    by TEXT NULL,
    at INTEGER NOT NULL,
    became INTEGER NOT NULL,
    was_at INTEGER NOT NULL,
    now_at INTEGER NULL,
    reason TEXT NULL
);
CREATE INDEX visit_moves_visit ON visit_moves (visit, id);
CREATE TRIGGER visit_moves_are_never_removed BEFORE DELETE ON visit_moves BEGIN SELECT RAISE(ABORT, 'who moved a visit stays known'); END;

CREATE TABLE visit_notes (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    visit TEXT NOT NULL REFERENCES visits (id),
    level INTEGER NOT NULL,
    part TEXT NOT NULL,
    text TEXT NOT NULL,
    by TEXT NOT NULL REFERENCES people (id),
    at INTEGER NOT NULL
);
CREATE INDEX visit_notes_visit ON visit_notes (visit, id);
CREATE TRIGGER visit_notes_are_never_changed BEFORE UPDATE ON visit_notes BEGIN SELECT RAISE(ABORT, 'a note is added to, not changed'); END;
CREATE TRIGGER visit_notes_are_never_removed BEFORE DELETE ON visit_notes BEGIN SELECT RAISE(ABORT, 'a note is added to, not removed'); END;

CREATE TABLE care_listed (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    school TEXT NOT NULL REFERENCES units (id),
    list TEXT NOT NULL,
    student TEXT NOT NULL,
    by TEXT NOT NULL REFERENCES people (id),
    at INTEGER NOT NULL,
    undone_by TEXT NULL,
    undone_at INTEGER NULL,
    undone_for TEXT NOT NULL
);
CREATE INDEX care_listed_school ON care_listed (school);

CREATE TABLE assignments_made (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    role TEXT NOT NULL,
    person TEXT NOT NULL REFERENCES people (id),
    school TEXT NOT NULL REFERENCES units (id),
    student TEXT NOT NULL,
    from_day TEXT NULL,
    to_day TEXT NULL,
    by TEXT NOT NULL REFERENCES people (id),
    at INTEGER NOT NULL,
    undone_by TEXT NULL,
    undone_at INTEGER NULL,
    undone_for TEXT NOT NULL
);
CREATE INDEX assignments_made_school ON assignments_made (school);
CREATE INDEX assignments_made_person ON assignments_made (person);

CREATE TABLE records_kept (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    kind TEXT NOT NULL,
    school TEXT NOT NULL REFERENCES units (id),
    subject TEXT NOT NULL,
    day TEXT NOT NULL,
    state TEXT NOT NULL,
    fields TEXT NOT NULL,
    by TEXT NOT NULL REFERENCES people (id),
    at INTEGER NOT NULL,
    undone_by TEXT NULL,
    undone_at INTEGER NULL,
    undone_for TEXT NOT NULL
);
CREATE INDEX records_kept_school ON records_kept (school, kind);

CREATE TABLE class_spells (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    student TEXT NOT NULL,
    class TEXT NOT NULL,
    from_day TEXT NULL,
    to_day TEXT NULL
);
CREATE INDEX class_spells_student ON class_spells (student);
CREATE INDEX class_spells_class ON class_spells (class);

-- A family's own page, and the class's door to it: not about one engagement.
CREATE TABLE home_links (
    hash TEXT NOT NULL PRIMARY KEY,
    purpose TEXT NOT NULL,
    holder TEXT NOT NULL,
    expires_at INTEGER NOT NULL
) WITHOUT ROWID;

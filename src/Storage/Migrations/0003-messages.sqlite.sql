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
    tries INTEGER NOT NULL,
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
    before TEXT NOT NULL,
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
-- REPLACE would remove a row without asking the trigger above.
CREATE TRIGGER audit_is_never_replaced BEFORE INSERT ON audit WHEN EXISTS (SELECT 1 FROM audit WHERE id = NEW.id)
    BEGIN SELECT RAISE(ABORT, 'the audit log is only added to'); END;

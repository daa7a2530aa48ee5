-- What schools plan for a month, and what the county office says to it. Rows are never removed, only dropped.

CREATE TABLE month_plans (
    school TEXT NOT NULL REFERENCES units (id),
    month TEXT NOT NULL,
    state INTEGER NOT NULL,
    version INTEGER NOT NULL,
    begun_at INTEGER NOT NULL,
    submitted_at INTEGER NULL,
    submitted_by TEXT NULL REFERENCES people (id),
    decided_at INTEGER NULL,
    decided_by TEXT NULL REFERENCES people (id),
    comment TEXT NOT NULL,
    returns INTEGER NOT NULL,
    PRIMARY KEY (school, month)
) WITHOUT ROWID;
CREATE INDEX month_plans_month ON month_plans (month, state);

CREATE TABLE plan_rows (
    id TEXT NOT NULL PRIMARY KEY,
    school TEXT NOT NULL,
    month TEXT NOT NULL,
    number INTEGER NOT NULL,
    kind TEXT NOT NULL,
    day TEXT NULL,
    start TEXT NULL,
    "end" TEXT NULL,
    topic TEXT NOT NULL,
    lecturer TEXT NOT NULL,
    place TEXT NOT NULL,
    mode TEXT NOT NULL,
    audience TEXT NOT NULL REFERENCES units (id),
    source INTEGER NOT NULL,
    "from" TEXT NOT NULL,
    comment TEXT NOT NULL,
    dropped INTEGER NOT NULL,
    engagement TEXT NULL REFERENCES engagements (id),
    FOREIGN KEY (school, month) REFERENCES month_plans (school, month),
    UNIQUE (school, month, number)
);
CREATE INDEX plan_rows_month ON plan_rows (month, school);
CREATE INDEX plan_rows_engagement ON plan_rows (engagement) WHERE engagement IS NOT NULL;

-- What schools plan for a month, and what the county office says to it. Rows are never removed, only dropped.

CREATE TABLE month_plans (
    school text COLLATE "C" NOT NULL REFERENCES units (id),
    month text COLLATE "C" NOT NULL,
    state integer NOT NULL,
    version integer NOT NULL,
    begun_at bigint NOT NULL,
    submitted_at bigint NULL,
    submitted_by text COLLATE "C" NULL REFERENCES people (id),
    decided_at bigint NULL,
    decided_by text COLLATE "C" NULL REFERENCES people (id),
    comment text COLLATE "C" NOT NULL,
    returns integer NOT NULL,
    PRIMARY KEY (school, month)
);
CREATE INDEX month_plans_month ON month_plans (month, state);

CREATE TABLE plan_rows (
    id text COLLATE "C" NOT NULL PRIMARY KEY,
    school text COLLATE "C" NOT NULL,
    month text COLLATE "C" NOT NULL,
    number integer NOT NULL,
    kind text COLLATE "C" NOT NULL,
    day date NULL,
    start time NULL,
    "end" time NULL,
    topic text COLLATE "C" NOT NULL,
    lecturer text COLLATE "C" NOT NULL,
    place text COLLATE "C" NOT NULL,
    mode text COLLATE "C" NOT NULL,
    audience text COLLATE "C" NOT NULL REFERENCES units (id),
    source integer NOT NULL,
    "from" text COLLATE "C" NOT NULL,
    comment text COLLATE "C" NOT NULL,
    dropped boolean NOT NULL,
    engagement text COLLATE "C" NULL REFERENCES engagements (id),
    FOREIGN KEY (school, month) REFERENCES month_plans (school, month),
    UNIQUE (school, month, number)
);
CREATE INDEX plan_rows_month ON plan_rows (month, school);
CREATE INDEX plan_rows_engagement ON plan_rows (engagement) WHERE engagement IS NOT NULL;

-- What was published about a month and a week stays as it was published.

CREATE TABLE rankings (
    county TEXT NOT NULL REFERENCES units (id),
    month TEXT NOT NULL,
    published_at INTEGER NOT NULL,
    PRIMARY KEY (county, month)
) WITHOUT ROWID;

CREATE TABLE ranking_rows (
    county TEXT NOT NULL,
    month TEXT NOT NULL,
    school TEXT NOT NULL REFERENCES units (id),
    place INTEGER NULL,
    score INTEGER NULL,
    students INTEGER NOT NULL,
    in_order INTEGER NOT NULL,
    judged INTEGER NOT NULL,
    invited INTEGER NOT NULL,
    came INTEGER NOT NULL,
    answers INTEGER NOT NULL,
    stars INTEGER NOT NULL,
    PRIMARY KEY (county, month, school),
    FOREIGN KEY (county, month) REFERENCES rankings (county, month)
) WITHOUT ROWID;
CREATE TRIGGER rankings_stay BEFORE UPDATE ON ranking_rows BEGIN SELECT RAISE(ABORT, 'a published ranking is not changed'); END;
CREATE TRIGGER rankings_are_never_removed BEFORE DELETE ON ranking_rows BEGIN SELECT RAISE(ABORT, 'a published ranking is not removed'); END;

CREATE TABLE bulletins (
    county TEXT NOT NULL REFERENCES units (id),
    week TEXT NOT NULL,
    published_at INTEGER NOT NULL,
    held INTEGER NOT NULL,
    schools INTEGER NOT NULL,
    came INTEGER NOT NULL,
    PRIMARY KEY (county, week)
) WITHOUT ROWID;

CREATE TABLE learning_points (
    county TEXT NOT NULL,
    week TEXT NOT NULL,
    place INTEGER NOT NULL,
    school TEXT NOT NULL REFERENCES units (id),
    kind TEXT NOT NULL,
    topic TEXT NOT NULL,
    stars INTEGER NOT NULL,
    answers INTEGER NOT NULL,
    PRIMARY KEY (county, week, place),
    FOREIGN KEY (county, week) REFERENCES bulletins (county, week)
) WITHOUT ROWID;

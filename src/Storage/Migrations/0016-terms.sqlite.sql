-- What a county recommends of a term, and what its schools scored in a year. Drafts are written until they are published; then they stay.

CREATE TABLE recommendations (
    county TEXT NOT NULL REFERENCES units (id),
    term TEXT NOT NULL,
    from_day TEXT NOT NULL,
    to_day TEXT NOT NULL,
    drawn_up_at INTEGER NOT NULL,
    lacking_proof INTEGER NOT NULL,
    published_at INTEGER NULL,
    PRIMARY KEY (county, term)
) WITHOUT ROWID;

CREATE TABLE good_practices (
    county TEXT NOT NULL,
    term TEXT NOT NULL,
    place INTEGER NOT NULL,
    engagement TEXT NOT NULL REFERENCES engagements (id),
    school TEXT NOT NULL REFERENCES units (id),
    kind TEXT NOT NULL,
    topic TEXT NOT NULL,
    day TEXT NOT NULL,
    stars INTEGER NOT NULL,
    answers INTEGER NOT NULL,
    came INTEGER NOT NULL,
    picked INTEGER NOT NULL,
    why TEXT NOT NULL,
    PRIMARY KEY (county, term, place),
    FOREIGN KEY (county, term) REFERENCES recommendations (county, term)
) WITHOUT ROWID;
CREATE TRIGGER recommendations_stay BEFORE UPDATE ON recommendations WHEN OLD.published_at IS NOT NULL BEGIN SELECT RAISE(ABORT, 'a published recommendation is not changed'); END;
CREATE TRIGGER recommendations_are_never_removed BEFORE DELETE ON recommendations WHEN OLD.published_at IS NOT NULL BEGIN SELECT RAISE(ABORT, 'a published recommendation is not removed'); END;
CREATE TRIGGER good_practices_stay BEFORE UPDATE ON good_practices
WHEN EXISTS (SELECT 1 FROM recommendations AS it WHERE it.county = OLD.county AND it.term = OLD.term AND it.published_at IS NOT NULL)
BEGIN SELECT RAISE(ABORT, 'a published recommendation is not changed'); END;
CREATE TRIGGER good_practices_are_never_added BEFORE INSERT ON good_practices
WHEN EXISTS (SELECT 1 FROM recommendations AS it WHERE it.county = NEW.county AND it.term = NEW.term AND it.published_at IS NOT NULL)
BEGIN SELECT RAISE(ABORT, 'a published recommendation is not changed'); END;
CREATE TRIGGER good_practices_are_never_removed BEFORE DELETE ON good_practices
WHEN EXISTS (SELECT 1 FROM recommendations AS it WHERE it.county = OLD.county AND it.term = OLD.term AND it.published_at IS NOT NULL)
BEGIN SELECT RAISE(ABORT, 'a published recommendation is not removed'); END;

CREATE TABLE year_scores (
    county TEXT NOT NULL REFERENCES units (id),
    year TEXT NOT NULL,
    from_day TEXT NOT NULL,
    to_day TEXT NOT NULL,
    confirmed_by TEXT NOT NULL,
    confirmed_at INTEGER NOT NULL,
    PRIMARY KEY (county, year)
) WITHOUT ROWID;

CREATE TABLE year_score_rows (
    county TEXT NOT NULL,
    year TEXT NOT NULL,
    school TEXT NOT NULL REFERENCES units (id),
    township TEXT NULL REFERENCES units (id),
    place INTEGER NULL,
    score INTEGER NULL,
    students INTEGER NOT NULL,
    in_order INTEGER NOT NULL,
    judged INTEGER NOT NULL,
    invited INTEGER NOT NULL,
    came INTEGER NOT NULL,
    answers INTEGER NOT NULL,
    stars INTEGER NOT NULL,
    PRIMARY KEY (county, year, school),
    FOREIGN KEY (county, year) REFERENCES year_scores (county, year)
) WITHOUT ROWID;
CREATE TRIGGER year_scores_stay BEFORE UPDATE ON year_scores BEGIN SELECT RAISE(ABORT, 'confirmed scores are not changed'); END;
CREATE TRIGGER year_scores_are_never_removed BEFORE DELETE ON year_scores BEGIN SELECT RAISE(ABORT, 'confirmed scores are not removed'); END;
CREATE TRIGGER year_score_rows_stay BEFORE UPDATE ON year_score_rows BEGIN SELECT RAISE(ABORT, 'confirmed scores are not changed'); END;
CREATE TRIGGER year_score_rows_are_never_removed BEFORE DELETE ON year_score_rows BEGIN SELECT RAISE(ABORT, 'confirmed scores are not removed'); END;

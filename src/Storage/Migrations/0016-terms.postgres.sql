-- What a county recommends of a term, and what its schools scored in a year. Drafts are written until they are published; then they stay.

CREATE TABLE recommendations (
    county text COLLATE "C" NOT NULL REFERENCES units (id),
    term text COLLATE "C" NOT NULL,
    from_day date NOT NULL,
    to_day date NOT NULL,
    drawn_up_at bigint NOT NULL,
    lacking_proof integer NOT NULL,
    published_at bigint NULL,
    PRIMARY KEY (county, term)
);

CREATE TABLE good_practices (
    county text COLLATE "C" NOT NULL,
    term text COLLATE "C" NOT NULL,
    place integer NOT NULL,
    engagement text COLLATE "C" NOT NULL REFERENCES engagements (id),
    school text COLLATE "C" NOT NULL REFERENCES units (id),
    kind text COLLATE "C" NOT NULL,
    topic text COLLATE "C" NOT NULL,
    day date NOT NULL,
    stars integer NOT NULL,
    answers integer NOT NULL,
    came integer NOT NULL,
    picked boolean NOT NULL,
    why text COLLATE "C" NOT NULL,
    PRIMARY KEY (county, term, place),
    FOREIGN KEY (county, term) REFERENCES recommendations (county, term)
);
CREATE TRIGGER recommendations_stay BEFORE UPDATE ON recommendations FOR EACH ROW WHEN (OLD.published_at IS NOT NULL) EXECUTE FUNCTION refuse('a published recommendation is not changed');
CREATE TRIGGER recommendations_are_never_removed BEFORE DELETE ON recommendations FOR EACH ROW WHEN (OLD.published_at IS NOT NULL) EXECUTE FUNCTION refuse('a published recommendation is not removed');
CREATE TRIGGER recommendations_never_emptied BEFORE TRUNCATE ON recommendations FOR EACH STATEMENT EXECUTE FUNCTION refuse('a published recommendation is not removed');

-- A draft is written anew as often as it is drawn up; what belongs to a published list is not touched.
CREATE FUNCTION keep_published_practice() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP <> 'INSERT' AND EXISTS (SELECT 1 FROM recommendations AS it WHERE it.county = OLD.county AND it.term = OLD.term AND it.published_at IS NOT NULL) THEN
        RAISE EXCEPTION 'a published recommendation is not changed';
    END IF;
    IF TG_OP = 'DELETE' THEN
        RETURN OLD;
    END IF;
    IF EXISTS (SELECT 1 FROM recommendations AS it WHERE it.county = NEW.county AND it.term = NEW.term AND it.published_at IS NOT NULL) THEN
        RAISE EXCEPTION 'a published recommendation is not changed';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER good_practices_stay BEFORE INSERT OR UPDATE OR DELETE ON good_practices FOR EACH ROW EXECUTE FUNCTION keep_published_practice();
CREATE TRIGGER good_practices_never_emptied BEFORE TRUNCATE ON good_practices FOR EACH STATEMENT EXECUTE FUNCTION refuse('a published recommendation is not removed');

CREATE TABLE year_scores (
    county text COLLATE "C" NOT NULL REFERENCES units (id),
    year text COLLATE "C" NOT NULL,
    from_day date NOT NULL,
    to_day date NOT NULL,
    confirmed_by text COLLATE "C" NOT NULL,
    confirmed_at bigint NOT NULL,
    PRIMARY KEY (county, year)
);

CREATE TABLE year_score_rows (
    county text COLLATE "C" NOT NULL,
    year text COLLATE "C" NOT NULL,
    school text COLLATE "C" NOT NULL REFERENCES units (id),
    township text COLLATE "C" NULL REFERENCES units (id),
    place integer NULL,
    score integer NULL,
    students integer NOT NULL,
    in_order integer NOT NULL,
    judged integer NOT NULL,
    invited integer NOT NULL,
    came integer NOT NULL,
    answers integer NOT NULL,
    stars integer NOT NULL,
    PRIMARY KEY (county, year, school),
    FOREIGN KEY (county, year) REFERENCES year_scores (county, year)
);
CREATE TRIGGER year_scores_stay BEFORE UPDATE ON year_scores FOR EACH ROW EXECUTE FUNCTION refuse('confirmed scores are not changed');
CREATE TRIGGER year_scores_are_never_removed BEFORE DELETE ON year_scores FOR EACH ROW EXECUTE FUNCTION refuse('confirmed scores are not removed');
CREATE TRIGGER year_score_rows_stay BEFORE UPDATE ON year_score_rows FOR EACH ROW EXECUTE FUNCTION refuse('confirmed scores are not changed');
CREATE TRIGGER year_score_rows_are_never_removed BEFORE DELETE ON year_score_rows FOR EACH ROW EXECUTE FUNCTION refuse('confirmed scores are not removed');
CREATE TRIGGER year_scores_never_emptied BEFORE TRUNCATE ON year_scores FOR EACH STATEMENT EXECUTE FUNCTION refuse('confirmed scores are not removed');
CREATE TRIGGER year_score_rows_never_emptied BEFORE TRUNCATE ON year_score_rows FOR EACH STATEMENT EXECUTE FUNCTION refuse('confirmed scores are not removed');

-- What every engagement's invitations, marks and feedback add up to. Kept by the database itself, in the transaction of whatever
-- changes them, so that a summary of a county reads a row an engagement and never a row a family.

CREATE TABLE engagement_counts (
    engagement text COLLATE "C" NOT NULL PRIMARY KEY REFERENCES engagements (id),
    invited integer NOT NULL DEFAULT 0,
    answered integer NOT NULL DEFAULT 0,
    families integer NOT NULL DEFAULT 0,
    heads integer NOT NULL DEFAULT 0,
    marked integer NOT NULL DEFAULT 0,
    guest_marks integer NOT NULL DEFAULT 0,
    guest_heads integer NOT NULL DEFAULT 0,
    feedback integer NOT NULL DEFAULT 0,
    lecturer_sum integer NOT NULL DEFAULT 0,
    content_sum integer NOT NULL DEFAULT 0
);

INSERT INTO engagement_counts (engagement, invited, answered, families, heads, marked)
SELECT engagement, COUNT(*), COUNT(choice), COUNT(*) FILTER (WHERE presence IN (0, 1, 4)), SUM(came), COUNT(presence)
FROM invitations GROUP BY engagement;

INSERT INTO engagement_counts (engagement, guest_marks, guest_heads)
SELECT engagement, COUNT(*), SUM(came) FROM marks_made
WHERE family IS NULL AND NOT undone AND presence IS NOT NULL GROUP BY engagement
ON CONFLICT (engagement) DO UPDATE SET guest_marks = excluded.guest_marks, guest_heads = excluded.guest_heads;

INSERT INTO engagement_counts (engagement, feedback, lecturer_sum, content_sum)
SELECT engagement, COUNT(*), SUM(lecturer), SUM(content) FROM feedback GROUP BY engagement
ON CONFLICT (engagement) DO UPDATE SET feedback = excluded.feedback, lecturer_sum = excluded.lecturer_sum, content_sum = excluded.content_sum;

-- A statement at a time: a county's invitations are one addition to one row, not 300,000.
CREATE FUNCTION add_counts(of text, invited bigint, answered bigint, families bigint, heads bigint, marked bigint, guest_marks bigint, guest_heads bigint,
                           feedback bigint, lecturer_sum bigint, content_sum bigint) RETURNS void LANGUAGE sql AS $$
    INSERT INTO engagement_counts AS kept VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
    ON CONFLICT (engagement) DO UPDATE SET
        invited = kept.invited + excluded.invited, answered = kept.answered + excluded.answered, families = kept.families + excluded.families,
        heads = kept.heads + excluded.heads, marked = kept.marked + excluded.marked,
        guest_marks = kept.guest_marks + excluded.guest_marks, guest_heads = kept.guest_heads + excluded.guest_heads,
        feedback = kept.feedback + excluded.feedback, lecturer_sum = kept.lecturer_sum + excluded.lecturer_sum, content_sum = kept.content_sum + excluded.content_sum;
$$;

CREATE FUNCTION count_invitations() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP <> 'INSERT' THEN
        PERFORM add_counts(engagement, -COUNT(*), -COUNT(choice), -COUNT(*) FILTER (WHERE presence IN (0, 1, 4)), -SUM(came), -COUNT(presence), 0, 0, 0, 0, 0)
        FROM gone GROUP BY engagement;
    END IF;
    IF TG_OP <> 'DELETE' THEN
        PERFORM add_counts(engagement, COUNT(*), COUNT(choice), COUNT(*) FILTER (WHERE presence IN (0, 1, 4)), SUM(came), COUNT(presence), 0, 0, 0, 0, 0)
        FROM come GROUP BY engagement;
    END IF;
    RETURN NULL;
END $$;
CREATE TRIGGER invitations_counted AFTER INSERT ON invitations REFERENCING NEW TABLE AS come FOR EACH STATEMENT EXECUTE FUNCTION count_invitations();
CREATE TRIGGER invitations_recounted AFTER UPDATE ON invitations REFERENCING OLD TABLE AS gone NEW TABLE AS come FOR EACH STATEMENT EXECUTE FUNCTION count_invitations();
CREATE TRIGGER invitations_uncounted AFTER DELETE ON invitations REFERENCING OLD TABLE AS gone FOR EACH STATEMENT EXECUTE FUNCTION count_invitations();

CREATE FUNCTION count_guests() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP <> 'INSERT' THEN
        PERFORM add_counts(engagement, 0, 0, 0, 0, 0, -COUNT(*), -SUM(came), 0, 0, 0)
        FROM gone WHERE family IS NULL AND NOT undone AND presence IS NOT NULL GROUP BY engagement;
    END IF;
    IF TG_OP <> 'DELETE' THEN
        PERFORM add_counts(engagement, 0, 0, 0, 0, 0, COUNT(*), SUM(came), 0, 0, 0)
        FROM come WHERE family IS NULL AND NOT undone AND presence IS NOT NULL GROUP BY engagement;
    END IF;
    RETURN NULL;
END $$;
CREATE TRIGGER guests_counted AFTER INSERT ON marks_made REFERENCING NEW TABLE AS come FOR EACH STATEMENT EXECUTE FUNCTION count_guests();
CREATE TRIGGER guests_recounted AFTER UPDATE ON marks_made REFERENCING OLD TABLE AS gone NEW TABLE AS come FOR EACH STATEMENT EXECUTE FUNCTION count_guests();
CREATE TRIGGER guests_uncounted AFTER DELETE ON marks_made REFERENCING OLD TABLE AS gone FOR EACH STATEMENT EXECUTE FUNCTION count_guests();

CREATE FUNCTION count_feedback() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP <> 'INSERT' THEN
        PERFORM add_counts(engagement, 0, 0, 0, 0, 0, 0, 0, -COUNT(*), -SUM(lecturer), -SUM(content)) FROM gone GROUP BY engagement;
    END IF;
    IF TG_OP <> 'DELETE' THEN
        PERFORM add_counts(engagement, 0, 0, 0, 0, 0, 0, 0, COUNT(*), SUM(lecturer), SUM(content)) FROM come GROUP BY engagement;
    END IF;
    RETURN NULL;
END $$;
CREATE TRIGGER feedback_counted AFTER INSERT ON feedback REFERENCING NEW TABLE AS come FOR EACH STATEMENT EXECUTE FUNCTION count_feedback();
CREATE TRIGGER feedback_recounted AFTER UPDATE ON feedback REFERENCING OLD TABLE AS gone NEW TABLE AS come FOR EACH STATEMENT EXECUTE FUNCTION count_feedback();
CREATE TRIGGER feedback_uncounted AFTER DELETE ON feedback REFERENCING OLD TABLE AS gone FOR EACH STATEMENT EXECUTE FUNCTION count_feedback();

-- A county's week is found by its days, not school by school.
CREATE INDEX ledger_entries_day ON ledger_entries (day, kind);

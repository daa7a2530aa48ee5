-- What every engagement's invitations, marks and feedback add up to. Kept by the database itself, in the transaction of whatever
-- changes them, so that a summary of a county reads a row an engagement and never a row a family.

CREATE TABLE engagement_counts (
    engagement TEXT NOT NULL PRIMARY KEY REFERENCES engagements (id),
    invited INTEGER NOT NULL DEFAULT 0,
    answered INTEGER NOT NULL DEFAULT 0,
    families INTEGER NOT NULL DEFAULT 0,
    heads INTEGER NOT NULL DEFAULT 0,
    marked INTEGER NOT NULL DEFAULT 0,
    guest_marks INTEGER NOT NULL DEFAULT 0,
    guest_heads INTEGER NOT NULL DEFAULT 0,
    feedback INTEGER NOT NULL DEFAULT 0,
    lecturer_sum INTEGER NOT NULL DEFAULT 0,
    content_sum INTEGER NOT NULL DEFAULT 0
) WITHOUT ROWID;

INSERT INTO engagement_counts (engagement, invited, answered, families, heads, marked)
SELECT engagement, COUNT(*), SUM(choice IS NOT NULL), SUM(COALESCE(presence IN (0, 1, 4), 0)), SUM(came), SUM(presence IS NOT NULL)
FROM invitations GROUP BY engagement;

INSERT INTO engagement_counts (engagement, guest_marks, guest_heads)
SELECT engagement, COUNT(*), SUM(came) FROM marks_made
WHERE family IS NULL AND NOT undone AND presence IS NOT NULL GROUP BY engagement
ON CONFLICT DO UPDATE SET guest_marks = excluded.guest_marks, guest_heads = excluded.guest_heads;

INSERT INTO engagement_counts (engagement, feedback, lecturer_sum, content_sum)
SELECT engagement, COUNT(*), SUM(lecturer), SUM(content) FROM feedback WHERE true GROUP BY engagement
ON CONFLICT DO UPDATE SET feedback = excluded.feedback, lecturer_sum = excluded.lecturer_sum, content_sum = excluded.content_sum;

CREATE TRIGGER invitations_counted AFTER INSERT ON invitations BEGIN
    INSERT INTO engagement_counts (engagement, invited, answered, families, heads, marked)
    VALUES (new.engagement, 1, new.choice IS NOT NULL, COALESCE(new.presence IN (0, 1, 4), 0), new.came, new.presence IS NOT NULL)
    ON CONFLICT DO UPDATE SET
        invited = invited + 1, answered = answered + excluded.answered, families = families + excluded.families,
        heads = heads + excluded.heads, marked = marked + excluded.marked;
END;

CREATE TRIGGER invitations_recounted AFTER UPDATE OF choice, presence, came ON invitations BEGIN
    UPDATE engagement_counts SET
        answered = answered + (new.choice IS NOT NULL) - (old.choice IS NOT NULL),
        families = families + COALESCE(new.presence IN (0, 1, 4), 0) - COALESCE(old.presence IN (0, 1, 4), 0),
        heads = heads + new.came - old.came,
        marked = marked + (new.presence IS NOT NULL) - (old.presence IS NOT NULL)
    WHERE engagement = new.engagement;
END;

CREATE TRIGGER invitations_uncounted AFTER DELETE ON invitations BEGIN
    UPDATE engagement_counts SET
        invited = invited - 1, answered = answered - (old.choice IS NOT NULL),
        families = families - COALESCE(old.presence IN (0, 1, 4), 0), heads = heads - old.came, marked = marked - (old.presence IS NOT NULL)
    WHERE engagement = old.engagement;
END;

CREATE TRIGGER guests_counted AFTER INSERT ON marks_made WHEN new.family IS NULL AND NOT new.undone AND new.presence IS NOT NULL BEGIN
    INSERT INTO engagement_counts (engagement, guest_marks, guest_heads) VALUES (new.engagement, 1, new.came)
    ON CONFLICT DO UPDATE SET guest_marks = guest_marks + 1, guest_heads = guest_heads + excluded.guest_heads;
END;

CREATE TRIGGER guests_recounted AFTER UPDATE OF presence, came, undone, family ON marks_made WHEN old.family IS NULL OR new.family IS NULL BEGIN
    UPDATE engagement_counts SET
        guest_marks = guest_marks + (new.family IS NULL AND NOT new.undone AND new.presence IS NOT NULL) - (old.family IS NULL AND NOT old.undone AND old.presence IS NOT NULL),
        guest_heads = guest_heads + iif(new.family IS NULL AND NOT new.undone AND new.presence IS NOT NULL, new.came, 0)
                                  - iif(old.family IS NULL AND NOT old.undone AND old.presence IS NOT NULL, old.came, 0)
    WHERE engagement = new.engagement;
END;

CREATE TRIGGER guests_uncounted AFTER DELETE ON marks_made WHEN old.family IS NULL AND NOT old.undone AND old.presence IS NOT NULL BEGIN
    UPDATE engagement_counts SET guest_marks = guest_marks - 1, guest_heads = guest_heads - old.came WHERE engagement = old.engagement;
END;

CREATE TRIGGER feedback_counted AFTER INSERT ON feedback BEGIN
    INSERT INTO engagement_counts (engagement, feedback, lecturer_sum, content_sum) VALUES (new.engagement, 1, new.lecturer, new.content)
    ON CONFLICT DO UPDATE SET
        feedback = feedback + 1, lecturer_sum = lecturer_sum + excluded.lecturer_sum, content_sum = content_sum + excluded.content_sum;
END;

CREATE TRIGGER feedback_recounted AFTER UPDATE OF lecturer, content ON feedback BEGIN
    UPDATE engagement_counts SET lecturer_sum = lecturer_sum + new.lecturer - old.lecturer, content_sum = content_sum + new.content - old.content
    WHERE engagement = new.engagement;
END;

CREATE TRIGGER feedback_uncounted AFTER DELETE ON feedback BEGIN
    UPDATE engagement_counts SET feedback = feedback - 1, lecturer_sum = lecturer_sum - old.lecturer, content_sum = content_sum - old.content
    WHERE engagement = old.engagement;
END;

-- A county's week is found by its days, not school by school.
CREATE INDEX ledger_entries_day ON ledger_entries (day, kind);

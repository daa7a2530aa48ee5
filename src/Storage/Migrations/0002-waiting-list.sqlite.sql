-- The old index served no query: SQLite does not see that `seat = 3` lies in `seat IN (2, 3)`, so each tick read every invitation.
DROP INDEX invitations_queue;
CREATE INDEX invitations_waiting ON invitations (engagement, queue_no) WHERE seat = 2;
CREATE INDEX invitations_offered ON invitations (offer_expires_at) WHERE seat = 3;

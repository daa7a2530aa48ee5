-- How an engagement is held: a mode its kind names, such as onsite or online; empty where the kind names none.

ALTER TABLE engagements ADD COLUMN mode text COLLATE "C" NOT NULL DEFAULT '';

-- What was put down beside the ledger is taken back with a reason, like an entry; nobody removes either, nor puts another in its place.

CREATE TRIGGER ledger_entries_are_never_replaced BEFORE INSERT ON ledger_entries WHEN EXISTS (SELECT 1 FROM ledger_entries WHERE id = NEW.id)
    BEGIN SELECT RAISE(ABORT, 'an entry is reversed, not replaced'); END;
-- 4 is reversed: what was taken back stays so.
CREATE TRIGGER ledger_entries_stay_reversed BEFORE UPDATE ON ledger_entries WHEN OLD.state = 4
    BEGIN SELECT RAISE(ABORT, 'a reversed entry stays as it is'); END;

CREATE TRIGGER evidence_given_is_never_removed BEFORE DELETE ON evidence_given BEGIN SELECT RAISE(ABORT, 'it is taken back, not removed'); END;
CREATE TRIGGER ticks_made_are_never_removed BEFORE DELETE ON ticks_made BEGIN SELECT RAISE(ABORT, 'it is taken back, not removed'); END;
CREATE TRIGGER waivers_given_are_never_removed BEFORE DELETE ON waivers_given BEGIN SELECT RAISE(ABORT, 'it is taken back, not removed'); END;
CREATE TRIGGER documents_handed_in_are_never_removed BEFORE DELETE ON documents_handed_in BEGIN SELECT RAISE(ABORT, 'it is taken back, not removed'); END;
CREATE TRIGGER figures_entered_are_never_removed BEFORE DELETE ON figures_entered BEGIN SELECT RAISE(ABORT, 'it is taken back, not removed'); END;

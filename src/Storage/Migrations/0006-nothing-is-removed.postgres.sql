-- What was put down beside the ledger is taken back with a reason, like an entry; nobody removes either, nor puts another in its place.

-- 4 is reversed: what was taken back stays so.
CREATE TRIGGER ledger_entries_stay_reversed BEFORE UPDATE ON ledger_entries FOR EACH ROW WHEN (OLD.state = 4)
    EXECUTE FUNCTION refuse('a reversed entry stays as it is');

CREATE TRIGGER evidence_given_is_never_removed BEFORE DELETE ON evidence_given FOR EACH ROW EXECUTE FUNCTION refuse('it is taken back, not removed');
CREATE TRIGGER evidence_given_never_emptied BEFORE TRUNCATE ON evidence_given FOR EACH STATEMENT EXECUTE FUNCTION refuse('it is taken back, not removed');
CREATE TRIGGER ticks_made_are_never_removed BEFORE DELETE ON ticks_made FOR EACH ROW EXECUTE FUNCTION refuse('it is taken back, not removed');
CREATE TRIGGER ticks_made_never_emptied BEFORE TRUNCATE ON ticks_made FOR EACH STATEMENT EXECUTE FUNCTION refuse('it is taken back, not removed');
CREATE TRIGGER waivers_given_are_never_removed BEFORE DELETE ON waivers_given FOR EACH ROW EXECUTE FUNCTION refuse('it is taken back, not removed');
CREATE TRIGGER waivers_given_never_emptied BEFORE TRUNCATE ON waivers_given FOR EACH STATEMENT EXECUTE FUNCTION refuse('it is taken back, not removed');
CREATE TRIGGER documents_handed_in_are_never_removed BEFORE DELETE ON documents_handed_in FOR EACH ROW EXECUTE FUNCTION refuse('it is taken back, not removed');
CREATE TRIGGER documents_handed_in_never_emptied BEFORE TRUNCATE ON documents_handed_in FOR EACH STATEMENT EXECUTE FUNCTION refuse('it is taken back, not removed');
CREATE TRIGGER figures_entered_are_never_removed BEFORE DELETE ON figures_entered FOR EACH ROW EXECUTE FUNCTION refuse('it is taken back, not removed');
CREATE TRIGGER figures_entered_never_emptied BEFORE TRUNCATE ON figures_entered FOR EACH STATEMENT EXECUTE FUNCTION refuse('it is taken back, not removed');

-- A row for each student of an entry and of a visit, whose students are one `;`-separated text.

CREATE VIEW entry_students AS
SELECT entry.*, named.student
FROM ledger_entries entry CROSS JOIN LATERAL (SELECT student COLLATE "C" AS student FROM unnest(string_to_array(entry.students, ';')) student) named;

CREATE VIEW visit_students AS
SELECT visit.*, named.student
FROM visits visit CROSS JOIN LATERAL (SELECT student COLLATE "C" AS student FROM unnest(string_to_array(visit.students, ';')) student) named;

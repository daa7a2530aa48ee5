-- A row for each student of an entry and of a visit, whose students are one `;`-separated text.

CREATE VIEW entry_students AS
SELECT entry.*, named.value AS student
FROM ledger_entries entry JOIN json_each('[' || replace(json_quote(entry.students), ';', '","') || ']') named;

CREATE VIEW visit_students AS
SELECT visit.*, named.value AS student
FROM visits visit JOIN json_each('[' || replace(json_quote(visit.students), ';', '","') || ']') named;

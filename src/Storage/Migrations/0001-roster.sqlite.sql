-- Instants are UTC ticks; days are ISO text; enums are their numbers; ids are the roster's opaque text.

CREATE TABLE units (
    id TEXT NOT NULL PRIMARY KEY,
    kind TEXT NOT NULL,
    parent TEXT NULL,
    name TEXT NOT NULL,
    path TEXT NOT NULL,
    tags TEXT NOT NULL,
    attrs TEXT NOT NULL
);
CREATE UNIQUE INDEX units_path ON units (path);

CREATE TABLE people (
    id TEXT NOT NULL PRIMARY KEY,
    name TEXT NOT NULL,
    locale INTEGER NULL,
    aad_id TEXT NULL,
    phone_tail TEXT NULL,
    tags TEXT NOT NULL,
    attrs TEXT NOT NULL
);
CREATE UNIQUE INDEX people_aad_id ON people (aad_id) WHERE aad_id IS NOT NULL;

CREATE TABLE person_roles (
    person TEXT NOT NULL REFERENCES people (id),
    code TEXT NOT NULL,
    unit TEXT NOT NULL REFERENCES units (id),
    PRIMARY KEY (person, code, unit)
) WITHOUT ROWID;
CREATE INDEX person_roles_unit ON person_roles (unit, code);

CREATE TABLE students (
    id TEXT NOT NULL PRIMARY KEY,
    name TEXT NOT NULL,
    class TEXT NOT NULL REFERENCES units (id),
    family TEXT NOT NULL,
    attrs TEXT NOT NULL
);
CREATE INDEX students_class ON students (class, family);
CREATE INDEX students_family ON students (family);

CREATE TABLE guardians (
    person TEXT NOT NULL PRIMARY KEY REFERENCES people (id),
    family TEXT NOT NULL
) WITHOUT ROWID;
CREATE INDEX guardians_family ON guardians (family);

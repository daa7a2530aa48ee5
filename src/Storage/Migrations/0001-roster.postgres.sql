-- Instants are UTC ticks; enums are their numbers; ids are the roster's opaque text. Text is compared by its code points, whatever
-- language the server was set up for: paths are found by ranges.

-- What the statements shared with SQLite call by its names.
CREATE FUNCTION instr(whole text, part text) RETURNS integer LANGUAGE sql IMMUTABLE AS 'SELECT strpos(whole, part)';
CREATE FUNCTION json_quote(plain text) RETURNS text LANGUAGE sql IMMUTABLE AS 'SELECT to_json(plain)::text';

-- What is only added to says so itself.
CREATE FUNCTION refuse() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION '%', TG_ARGV[0]; END $$;

CREATE TABLE units (
    id text COLLATE "C" NOT NULL PRIMARY KEY,
    kind text COLLATE "C" NOT NULL,
    parent text COLLATE "C" NULL,
    name text COLLATE "C" NOT NULL,
    path text COLLATE "C" NOT NULL,
    tags text COLLATE "C" NOT NULL,
    attrs text COLLATE "C" NOT NULL
);
CREATE UNIQUE INDEX units_path ON units (path);

CREATE TABLE people (
    id text COLLATE "C" NOT NULL PRIMARY KEY,
    name text COLLATE "C" NOT NULL,
    locale integer NULL,
    aad_id text COLLATE "C" NULL,
    phone_tail text COLLATE "C" NULL,
    tags text COLLATE "C" NOT NULL,
    attrs text COLLATE "C" NOT NULL
);
CREATE UNIQUE INDEX people_aad_id ON people (aad_id) WHERE aad_id IS NOT NULL;

CREATE TABLE person_roles (
    person text COLLATE "C" NOT NULL REFERENCES people (id),
    code text COLLATE "C" NOT NULL,
    unit text COLLATE "C" NOT NULL REFERENCES units (id),
    PRIMARY KEY (person, code, unit)
);
CREATE INDEX person_roles_unit ON person_roles (unit, code);

CREATE TABLE students (
    id text COLLATE "C" NOT NULL PRIMARY KEY,
    name text COLLATE "C" NOT NULL,
    class text COLLATE "C" NOT NULL REFERENCES units (id),
    family text COLLATE "C" NOT NULL,
    attrs text COLLATE "C" NOT NULL
);
CREATE INDEX students_class ON students (class, family);
CREATE INDEX students_family ON students (family);

CREATE TABLE guardians (
    person text COLLATE "C" NOT NULL PRIMARY KEY REFERENCES people (id),
    family text COLLATE "C" NOT NULL
);
CREATE INDEX guardians_family ON guardians (family);

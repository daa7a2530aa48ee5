-- What was published about a month and a week stays as it was published.

CREATE TABLE rankings (
    county text COLLATE "C" NOT NULL REFERENCES units (id),
    month text COLLATE "C" NOT NULL,
    published_at bigint NOT NULL,
    PRIMARY KEY (county, month)
);

CREATE TABLE ranking_rows (
    county text COLLATE "C" NOT NULL,
    month text COLLATE "C" NOT NULL,
    school text COLLATE "C" NOT NULL REFERENCES units (id),
    place integer NULL,
    score integer NULL,
    students integer NOT NULL,
    in_order integer NOT NULL,
    judged integer NOT NULL,
    invited integer NOT NULL,
    came integer NOT NULL,
    answers integer NOT NULL,
    stars integer NOT NULL,
    PRIMARY KEY (county, month, school),
    FOREIGN KEY (county, month) REFERENCES rankings (county, month)
);
CREATE TRIGGER rankings_stay BEFORE UPDATE ON ranking_rows FOR EACH ROW EXECUTE FUNCTION refuse('a published ranking is not changed');
CREATE TRIGGER rankings_are_never_removed BEFORE DELETE ON ranking_rows FOR EACH ROW EXECUTE FUNCTION refuse('a published ranking is not removed');
CREATE TRIGGER rankings_never_emptied BEFORE TRUNCATE ON ranking_rows FOR EACH STATEMENT EXECUTE FUNCTION refuse('a published ranking is not removed');

CREATE TABLE bulletins (
    county text COLLATE "C" NOT NULL REFERENCES units (id),
    week date NOT NULL,
    published_at bigint NOT NULL,
    held integer NOT NULL,
    schools integer NOT NULL,
    came integer NOT NULL,
    PRIMARY KEY (county, week)
);

CREATE TABLE learning_points (
    county text COLLATE "C" NOT NULL,
    week date NOT NULL,
    place integer NOT NULL,
    school text COLLATE "C" NOT NULL REFERENCES units (id),
    kind text COLLATE "C" NOT NULL,
    topic text COLLATE "C" NOT NULL,
    stars integer NOT NULL,
    answers integer NOT NULL,
    PRIMARY KEY (county, week, place),
    FOREIGN KEY (county, week) REFERENCES bulletins (county, week)
);

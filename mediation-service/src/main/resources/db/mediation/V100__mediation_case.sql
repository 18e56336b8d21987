-- How each case stands: one row a stream, replaced in the transaction of its events.
CREATE TABLE mediation_case (
    matter_id         uuid        PRIMARY KEY,
    centre            text        NOT NULL,
    status            text        NOT NULL,
    leg               integer     NOT NULL,
    level             text        NOT NULL,
    at_desk           boolean     NOT NULL,
    kind              text        NOT NULL,
    category          text,
    severity          text        NOT NULL,
    grid              text,
    site              text,
    drill             boolean     NOT NULL,
    taken_at          timestamptz NOT NULL,
    rounds            integer     NOT NULL,
    respondent        text,
    failed            boolean     NOT NULL,
    department        text,
    settlement_form   text,
    settlement_fen    bigint,
    settlement_people integer,
    outcome           text,
    concluded_at      timestamptz
);
CREATE INDEX mediation_case_list ON mediation_case (centre, status, matter_id);
CREATE INDEX mediation_case_department ON mediation_case (centre, department, matter_id) WHERE department IS NOT NULL;

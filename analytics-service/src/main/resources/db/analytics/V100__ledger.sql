-- One row a matter: how it stands for the figures, and how far each source was read. Free space in the pages keeps updates off the index.
CREATE TABLE matter_ledger (
    matter_id uuid    PRIMARY KEY,
    centre    text    NOT NULL,
    cohort    text,
    drill     boolean NOT NULL,
    channel   text    NOT NULL,
    kind      text    NOT NULL,
    category  text,
    phase     text    NOT NULL,
    outcome   text,
    leg       integer NOT NULL,
    clocks    text    NOT NULL,
    intake    integer NOT NULL,
    dispatch  integer NOT NULL,
    mediation integer NOT NULL,
    followup  integer NOT NULL
) WITH (fillfactor = 70);
CREATE INDEX matter_ledger_cohort ON matter_ledger (centre, cohort) WHERE cohort IS NOT NULL;

-- Partitions that stand still at a record that can't be read. While there is one, the figures say that they are not complete.
CREATE TABLE log_stop (
    topic         text        NOT NULL,
    partition     integer     NOT NULL,
    record_offset bigint      NOT NULL,
    code          text        NOT NULL,
    detail        text        NOT NULL,
    stopped_at    timestamptz NOT NULL DEFAULT platform_now(),
    PRIMARY KEY (topic, partition)
);

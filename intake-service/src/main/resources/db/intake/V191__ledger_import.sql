-- Old ledgers that are being read, or were. What they hold is personal: it waits in parts, encrypted, and a part goes in the transaction that deals with it.
CREATE TABLE ledger_import (
    id            uuid        PRIMARY KEY,
    centre        text        NOT NULL,
    started_by    text        NOT NULL,
    role          text        NOT NULL,
    dry_run       boolean     NOT NULL,
    cohort        text,
    state         text        NOT NULL,
    rows          integer     NOT NULL DEFAULT 0,
    done          integer     NOT NULL DEFAULT 0,
    good          integer     NOT NULL DEFAULT 0,
    bad           integer     NOT NULL DEFAULT 0,
    imported      integer     NOT NULL DEFAULT 0,
    already_there integer     NOT NULL DEFAULT 0,
    findings      integer     NOT NULL DEFAULT 0,
    started_at    timestamptz NOT NULL,
    ended_at      timestamptz,
    -- Whoever deals with it does so until then; later another may.
    held_until    timestamptz NOT NULL
);
CREATE INDEX ledger_import_of_centre ON ledger_import (centre, id);
CREATE INDEX ledger_import_under_way ON ledger_import (id) WHERE state IN ('READING', 'RUNNING');

CREATE TABLE ledger_import_part (
    import_id  uuid    NOT NULL,
    part       integer NOT NULL,
    ciphertext bytea   NOT NULL,
    PRIMARY KEY (import_id, part)
);

-- What is wrong with rows: where and why, never what stands there.
CREATE TABLE ledger_import_finding (
    import_id uuid    NOT NULL,
    line      integer NOT NULL,
    place     integer NOT NULL,
    "column"  text    NOT NULL,
    error     boolean NOT NULL,
    reason    text    NOT NULL,
    PRIMARY KEY (import_id, line, place)
);

-- What is kept of an order for reading. A pure function of the order's events: it can be rebuilt at any time.
CREATE TABLE dispatch_order (
    matter_id        uuid        PRIMARY KEY,
    centre           text        NOT NULL,
    leg              integer     NOT NULL,
    status           text        NOT NULL,
    kind             text        NOT NULL,
    category         text,
    severity         text        NOT NULL,
    grid             text,
    site             text,
    drill            boolean     NOT NULL,
    policy           text        NOT NULL,
    policy_version   integer     NOT NULL,
    opened_at        timestamptz NOT NULL,
    team             text,
    signed_at        timestamptz,
    received_at      timestamptz,
    receipt_implied  boolean     NOT NULL,
    attempts         integer     NOT NULL,
    officer          text,
    contacted_at     timestamptz,
    arrived_at       timestamptz,
    rounds           integer     NOT NULL,
    outcome          text,
    countersigned_by text,
    handed_on_to     text,
    ended_at         timestamptz,
    -- When the running clock that is due first is due; overdue means that this has passed.
    next_due_at      timestamptz,
    -- The clocks as JSON text, in the order of the policy.
    clocks           text        NOT NULL
);
CREATE INDEX dispatch_order_page ON dispatch_order (centre, opened_at DESC, matter_id DESC);
CREATE INDEX dispatch_order_status ON dispatch_order (centre, status, opened_at DESC, matter_id DESC);
CREATE INDEX dispatch_order_due ON dispatch_order (centre, next_due_at) WHERE next_due_at IS NOT NULL;

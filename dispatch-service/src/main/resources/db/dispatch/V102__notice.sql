-- Who is to be told that a clock runs out: written with the event that calls them, so that none is lost. What is left of the deliveries' columns
-- follows from the order's events.
CREATE TABLE notice (
    matter_id   uuid        NOT NULL,
    leg         integer     NOT NULL,
    stage       text        NOT NULL,
    step        integer     NOT NULL,
    centre      text        NOT NULL,
    post        text        NOT NULL,
    template    text        NOT NULL,
    called_at   timestamptz NOT NULL,
    -- The delivery: not before, how often it was tried, and when it was handed over.
    try_at      timestamptz NOT NULL DEFAULT '-infinity',
    attempts    integer     NOT NULL DEFAULT 0,
    handed_at   timestamptz,
    PRIMARY KEY (matter_id, leg, stage, step)
);
CREATE INDEX notice_waiting ON notice (try_at, called_at) WHERE handed_at IS NULL;

-- What the local notifier has delivered: people look here where no SMS or chat is connected.
CREATE TABLE notice_outbox (
    id           uuid        PRIMARY KEY,
    centre       text        NOT NULL,
    matter_id    uuid        NOT NULL,
    leg          integer     NOT NULL,
    stage        text        NOT NULL,
    step         integer     NOT NULL,
    post         text        NOT NULL,
    recipient    text,
    template     text        NOT NULL,
    called_at    timestamptz NOT NULL,
    delivered_at timestamptz NOT NULL
);
CREATE INDEX notice_outbox_page ON notice_outbox (centre, delivered_at DESC, id DESC);

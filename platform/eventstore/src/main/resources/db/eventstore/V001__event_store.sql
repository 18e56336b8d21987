-- The event store of one service. The event table is the outbox as well: the relay reads it in (incarnation, transaction_id, position) order.

CREATE TABLE event (
    incarnation    integer     NOT NULL,
    position       bigint      GENERATED ALWAYS AS IDENTITY,
    transaction_id xid8        NOT NULL DEFAULT pg_current_xact_id(),
    stream_id      uuid        NOT NULL,
    stream_version bigint      NOT NULL CHECK (stream_version > 0),
    event_id       uuid        NOT NULL,
    type           text        NOT NULL,
    occurred_at    timestamptz NOT NULL,
    recorded_at    timestamptz NOT NULL,
    data           json        NOT NULL CHECK (octet_length(data::text) <= 262144),
    metadata       json        NOT NULL,
    hash           bytea       NOT NULL CHECK (octet_length(hash) = 32),
    PRIMARY KEY (stream_id, stream_version)
);
CREATE UNIQUE INDEX event_relay_order ON event (incarnation, transaction_id, position);

-- Timers are a view: the deadlines of a stream's state, replaced with each append.
CREATE TABLE timer (
    stream_id uuid        NOT NULL,
    name      text        NOT NULL,
    due_at    timestamptz NOT NULL,
    PRIMARY KEY (stream_id, name)
);
CREATE INDEX timer_due ON timer (due_at, stream_id);

-- Keys that only one command may take: business keys for ever, idempotency keys until they expire.
CREATE TABLE claimed_key (
    scope       text NOT NULL,
    key         text NOT NULL,
    stream_id   uuid NOT NULL,
    fingerprint bytea,
    answer      text,
    expires_at  timestamptz,
    PRIMARY KEY (scope, key)
);
CREATE INDEX claimed_key_expiry ON claimed_key (expires_at) WHERE expires_at IS NOT NULL;

-- The last sequence that took effect, per source and stream: at-least-once delivery, exactly-once effect.
CREATE TABLE inbox (
    source        text   NOT NULL,
    stream_id     uuid   NOT NULL,
    last_sequence bigint NOT NULL,
    PRIMARY KEY (stream_id, source)
);

-- Where reading the log goes on. Kept here, not in Kafka, so that a restored database reads again what it has forgotten.
CREATE TABLE log_position (
    topic       text    NOT NULL,
    partition   integer NOT NULL,
    next_offset bigint  NOT NULL,
    PRIMARY KEY (topic, partition)
);

-- Records of the log that could not be taken, and those of the same stream that queue behind them.
CREATE TABLE parked (
    id            bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    stream_id     uuid        NOT NULL,
    topic         text        NOT NULL,
    partition     integer     NOT NULL,
    record_offset bigint      NOT NULL,
    headers       jsonb       NOT NULL,
    value         bytea,
    reason        text        NOT NULL,
    parked_at     timestamptz NOT NULL,
    UNIQUE (topic, partition, record_offset)
);
CREATE INDEX parked_stream ON parked (stream_id, id);

-- One row: who this store is, and how far the relay has carried it.
CREATE TABLE store_state (
    singleton             boolean PRIMARY KEY DEFAULT true CHECK (singleton),
    incarnation           integer NOT NULL,
    system_identifier     bigint  NOT NULL,
    cursor_incarnation    integer NOT NULL,
    cursor_transaction_id xid8    NOT NULL,
    cursor_position       bigint  NOT NULL
);
INSERT INTO store_state
SELECT true, 1, system_identifier, 0, '0', 0 FROM pg_control_system();

-- The last offset that the broker acknowledged, per partition. A log that ends before it has lost records.
CREATE TABLE relay_offset (
    topic       text    NOT NULL,
    partition   integer NOT NULL,
    last_offset bigint  NOT NULL,
    PRIMARY KEY (topic, partition)
);

-- One row: how far the platform's clock is off the server's. Zero except in demos and tests.
CREATE TABLE platform_clock (
    singleton boolean  PRIMARY KEY DEFAULT true CHECK (singleton),
    deviation interval NOT NULL DEFAULT '0'
);
INSERT INTO platform_clock DEFAULT VALUES;

-- The platform's time at the start of the statement's transaction. STABLE, so that an index on due times bounds a scan.
CREATE FUNCTION platform_now() RETURNS timestamptz LANGUAGE sql STABLE PARALLEL SAFE AS
$$ SELECT now() + (SELECT deviation FROM platform_clock) $$;

-- The platform's time right now: what an event is recorded at, read after the stream lock.
CREATE FUNCTION platform_clock_time() RETURNS timestamptz LANGUAGE sql VOLATILE AS
$$ SELECT clock_timestamp() + (SELECT deviation FROM platform_clock) $$;

-- What departments are told. Noted when it is read on the log, and can be noted again from it.
CREATE TABLE escalation_notice (
    -- The place among what all departments are told: topics and webhooks are served in this order.
    number      bigint      PRIMARY KEY,
    -- The place in what this department is told, without gaps.
    sequence    bigint      NOT NULL,
    id          uuid        NOT NULL UNIQUE,
    centre      text        NOT NULL,
    department  text        NOT NULL,
    matter_id   uuid        NOT NULL,
    type        text        NOT NULL,
    detail      text,
    answer_by   timestamptz,
    due_at      timestamptz,
    occurred_at timestamptz NOT NULL,
    UNIQUE (centre, department, sequence)
);

-- One row: how far it was carried to the topics.
CREATE TABLE escalation_notice_cursor (
    singleton boolean PRIMARY KEY DEFAULT true CHECK (singleton),
    number    bigint  NOT NULL
);
INSERT INTO escalation_notice_cursor VALUES (true, 0);

-- Whose a topic is.
CREATE TABLE escalation_topic (
    topic      text PRIMARY KEY,
    centre     text NOT NULL,
    department text NOT NULL,
    UNIQUE (centre, department)
);

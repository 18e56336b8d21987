-- A department's part in a matter: one row each, replaced in the transaction of the case's events.
CREATE TABLE mediation_escalation (
    matter_id       uuid        NOT NULL,
    department      text        NOT NULL,
    -- Made of both: names the row where a list goes on.
    row_id          uuid        NOT NULL,
    centre          text        NOT NULL,
    kind            text        NOT NULL,
    category        text,
    severity        text        NOT NULL,
    leads           boolean     NOT NULL,
    status          text        NOT NULL,
    legal_matter    text,
    since           timestamptz NOT NULL,
    answer_by       timestamptz,
    due_at          timestamptz,
    term            text,
    ruling_by       timestamptz,
    reason          text,
    overdue         boolean     NOT NULL,
    awaiting_answer boolean     NOT NULL,
    case_number     text,
    PRIMARY KEY (matter_id, department)
);
CREATE INDEX mediation_escalation_department ON mediation_escalation (centre, department, since, row_id);
CREATE INDEX mediation_escalation_centre ON mediation_escalation (centre, since, row_id);
CREATE INDEX mediation_escalation_overdue ON mediation_escalation (centre, since, row_id) WHERE overdue;

-- What was escalated before departments had terms. The id of a row is Java's UUID of a name: MD5, marked as version 3.
INSERT INTO mediation_escalation (matter_id, department, row_id, centre, kind, category, severity, leads, status, since, overdue, awaiting_answer)
SELECT c.matter_id, c.department,
    encode(set_byte(set_byte(n.hash, 6, get_byte(n.hash, 6) & 15 | 48), 8, get_byte(n.hash, 8) & 63 | 128), 'hex')::uuid,
    c.centre, c.kind, c.category, c.severity, true,
    CASE WHEN c.status = 'WITH_DEPARTMENT' THEN 'OFFERED' WHEN c.outcome = 'CONCLUDED_BY_DEPARTMENT' THEN 'CONCLUDED' ELSE 'RELEASED' END,
    (SELECT max(e.occurred_at) FROM event e WHERE e.stream_id = c.matter_id AND e.type = 'mediation.escalated.v1'),
    false, false
FROM mediation_case c CROSS JOIN LATERAL (SELECT decode(md5(c.matter_id || '/' || c.department), 'hex') AS hash) n
WHERE c.department IS NOT NULL;

-- Who has read what departments and the centre have written about a matter.
CREATE TABLE escalation_text_read (
    id         bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    matter_id  uuid        NOT NULL,
    department text        NOT NULL,
    actor      text        NOT NULL,
    role       text        NOT NULL,
    read_at    timestamptz NOT NULL
);
CREATE INDEX escalation_text_read_matter ON escalation_text_read (matter_id, read_at);

-- Whom a team is to try next when a grid officer wasn't reached.
ALTER TABLE dispatch_order ADD COLUMN next_officer text;

-- Teams and shift leads are told from now on what was decided; of what was decided before, nobody is told after the fact.
INSERT INTO notice (matter_id, leg, stage, step, centre, post, recipient, template, called_at, handed_at)
SELECT stream_id, leg, kind, row_number() OVER (PARTITION BY stream_id, leg, kind ORDER BY stream_version), centre, post, recipient, kind, occurred_at, recorded_at
FROM (
  SELECT e.stream_id, e.stream_version, e.occurred_at, e.recorded_at, (e.metadata->>'leg')::integer AS leg, e.metadata->>'centre' AS centre, t.kind, t.post, t.recipient
  FROM event e CROSS JOIN LATERAL (
    SELECT 'TEAM_INSTRUCTED', 'TEAM', e.data->>'team' WHERE e.type = 'dispatch.team-instructed.v1'
    UNION ALL
    SELECT 'NOBODY_ON_DUTY', 'SHIFT_LEAD', e.data->>'lead' WHERE e.type = 'dispatch.team-instructed.v1' AND e.data->>'reason' = 'SHIFT_LEAD'
    UNION ALL
    SELECT 'TEAM_RELIEVED', 'TEAM', e.data->>'from' WHERE e.type IN ('dispatch.team-redirected.v1', 'dispatch.team-reassigned.v1')
    UNION ALL
    SELECT 'NO_TEAM', 'SHIFT_LEAD', NULL WHERE e.type = 'dispatch.instruction-declined.v1' AND NOT EXISTS (
      SELECT FROM event n WHERE n.stream_id = e.stream_id AND n.stream_version = e.stream_version + 1 AND n.type = 'dispatch.team-instructed.v1')
    UNION ALL
    SELECT 'PLACE_UNRESOLVED', 'SHIFT_LEAD', NULL WHERE e.type = 'dispatch.order-issued.v1' AND e.data->'place'->>'grid' IS NULL
  ) t(kind, post, recipient)
  WHERE e.type LIKE 'dispatch.%'
) told;

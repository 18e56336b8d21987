-- A caller who was never called back stays as a row without his words (ended_as EXPIRED).
CREATE INDEX hotline_draft_expired ON hotline_draft (centre, call_back_by, id) WHERE ended_as = 'EXPIRED';

-- The matter that the case's own belongs to, and since when it rests for that; null when it doesn't.
ALTER TABLE mediation_case
    ADD COLUMN suspended_to    uuid,
    ADD COLUMN suspended_since timestamptz;

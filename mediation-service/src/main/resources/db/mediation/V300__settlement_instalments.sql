-- How the sum of a settlement is paid: what was paid at once, null when nobody has said; what is owed later as JSON text, in the order of their numbers.
ALTER TABLE mediation_case
    ADD COLUMN settlement_paid_fen    bigint,
    ADD COLUMN settlement_instalments text NOT NULL DEFAULT '[]';

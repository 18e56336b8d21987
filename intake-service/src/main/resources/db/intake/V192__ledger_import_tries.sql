-- How often the next part was tried in vain.
ALTER TABLE ledger_import ADD COLUMN tries integer NOT NULL DEFAULT 0;

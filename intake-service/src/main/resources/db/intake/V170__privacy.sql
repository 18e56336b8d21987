-- What a look was for is somebody's own words, so it is encrypted; 'reason' holds those of looks before. Corrections and erasures are noted as looks are.
ALTER TABLE private_read
    ADD COLUMN what  text NOT NULL DEFAULT 'READ',
    ADD COLUMN party uuid,
    ADD COLUMN why   bytea;

-- Which team and departments work on a matter, as the log says: they see what they need without being asked why.
CREATE TABLE matter_unit (
    matter_id uuid NOT NULL,
    kind      text NOT NULL,
    code      text NOT NULL,
    PRIMARY KEY (matter_id, kind, code)
);

-- Since when the police are asked to take a matter back.
ALTER TABLE mediation_case ADD COLUMN return_asked_at timestamptz;

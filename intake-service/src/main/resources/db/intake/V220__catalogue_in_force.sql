-- What the centre's catalogue makes of a report: its subcategory, and what it lacks of what the catalogue asks for.
ALTER TABLE matter ADD COLUMN subcategory text;
ALTER TABLE matter ADD COLUMN missing text NOT NULL DEFAULT '';

-- What the referrer and the holder have asked of each other since the matter was handed on.
ALTER TABLE matter ADD COLUMN withdrawal text, ADD COLUMN police_return text;

-- What the words of the statement are recognised by, as a text of pairs of hexadecimal digits (Wording). Only held against what was found in another way, so
-- it has no index; it follows the statement when that is put right, and goes when it is erased.
ALTER TABLE matter_likeness ADD COLUMN words text;

-- What else happened there lately: the site, else the grid. The one index entry more that a report costs.
CREATE INDEX matter_there ON matter (centre, coalesce(site, grid), received_at) WHERE coalesce(site, grid) IS NOT NULL;

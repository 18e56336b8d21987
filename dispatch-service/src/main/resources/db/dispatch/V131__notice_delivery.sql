-- How it went with each channel by which notices leave the platform. Codes only: no number and no text.
CREATE TABLE notice_delivery (
    notice_id uuid        NOT NULL,
    channel   text        NOT NULL,
    centre    text        NOT NULL,
    attempts  integer     NOT NULL,
    result    text        NOT NULL,
    code      text        NOT NULL,
    tried_at  timestamptz NOT NULL,
    PRIMARY KEY (notice_id, channel)
);

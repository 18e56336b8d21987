CREATE TABLE feed (
    number bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    id     uuid NOT NULL,
    owner  text NOT NULL,
    type   text NOT NULL
);

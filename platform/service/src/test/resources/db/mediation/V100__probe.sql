CREATE TABLE probe (
    matter_id uuid    PRIMARY KEY,
    centre    text    NOT NULL CONSTRAINT probe_refuses CHECK (centre <> 'refused'),
    rounds    integer NOT NULL,
    failed    boolean NOT NULL
);

CREATE TABLE probe (
    matter_id uuid    PRIMARY KEY,
    centre    text    NOT NULL,
    rounds    integer NOT NULL,
    failed    boolean NOT NULL
);

-- Which life of which database this is: a server that was started again, or another database in the place of this one, has another.
CREATE FUNCTION store_life() RETURNS text LANGUAGE sql STABLE AS
$$ SELECT extract(epoch FROM pg_postmaster_start_time()) || '/' || d.oid || '/' || 'event'::regclass::oid
   FROM pg_database d WHERE d.datname = current_database() $$;

-- The incarnation to write under, for who has held this life of the database against the log, or has seen that it goes on from one that was.
CREATE FUNCTION writing_incarnation(at_least integer, life text) RETURNS integer LANGUAGE plpgsql STABLE AS $$
BEGIN
  IF life IS DISTINCT FROM store_life() THEN
    RAISE EXCEPTION 'the server was started again, or another database has taken the place of this one' USING ERRCODE = '55A01';
  END IF;
  RETURN (SELECT greatest(at_least, incarnation) FROM store_state);
END $$;

package org.anxin.benchmarks.clocks;

import java.sql.SQLException;

/** A kept library that keeps timers in a database. */
interface ClockPeer {
    /** Its name, and how it is set. */
    String name();

    /** Makes its tables, with a timer in the far future for every order. */
    void prepare() throws Exception;

    /** Sets the timers of a stretch, for orders whose far timer it takes the place of. */
    void set(Stretch stretch) throws SQLException;

    /** Starts firing. */
    void start() throws Exception;

    /** Stops firing and drops its tables. */
    void stop() throws Exception;
}

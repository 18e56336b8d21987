package org.anxin.local.platform;

import java.nio.file.Path;

/** Something the supervisor keeps running: PostgreSQL, the broker, a service. */
interface Part {
    /** Its name in messages, logs and {@code status}. */
    String name();

    /** The port it serves on. */
    int port();

    /** Where it logs. */
    Path log();

    /** Starts it; returns as soon as it runs, ready or not. */
    Running launch();
}

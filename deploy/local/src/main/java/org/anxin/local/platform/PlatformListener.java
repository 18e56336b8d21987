package org.anxin.local.platform;

import java.time.Duration;

/** Hears what happens to the parts. Called from several threads. */
public interface PlatformListener {
    /** A part was launched. */
    void starting(String part);

    /** A part does its work; so long it took from its launch. */
    void ready(String part, Duration took);

    /** A part died, or could not be launched, and is launched again after a pause. */
    void restarting(String part, String reason, Duration pause);

    /** A part is told to stop. */
    void stopping(String part);

    /** A part has ended as it was told to. */
    void stopped(String part);

    /** Something else worth a line, such as an orphan that was stopped. */
    void note(String text);
}

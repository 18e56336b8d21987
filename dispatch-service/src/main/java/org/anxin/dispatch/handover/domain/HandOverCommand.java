package org.anxin.dispatch.handover.domain;

import java.time.Instant;

/** What can be asked of a hand-over. */
public sealed interface HandOverCommand permits HandOverShift, TakeOverShift {
    /** When it was asked. */
    Instant at();
}

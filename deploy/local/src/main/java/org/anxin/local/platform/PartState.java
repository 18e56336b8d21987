package org.anxin.local.platform;

/** Where a part stands. */
public enum PartState {
    /** Not wanted, or ended and not launched again yet. */
    DOWN,
    /** Its process runs and isn't ready. */
    STARTING,
    /** It was ready at its last start and its process lives. */
    READY
}

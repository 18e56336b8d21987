package org.anxin.contracts.value;

import java.util.UUID;

/** An opaque id. It says nothing about the person or thing it stands for, so it may stand in an event. */
public interface Id {
    /** The id itself; the platform makes version 7. */
    UUID value();
}

package org.anxin.contracts.value;

import java.util.UUID;

/** A hand-over from one shift to the next. */
public record ShiftHandOverId(UUID value) implements Id {}

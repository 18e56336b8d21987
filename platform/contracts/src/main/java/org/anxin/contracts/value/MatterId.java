package org.anxin.contracts.value;

import java.util.UUID;

/** A matter, for its whole life; also the id of its stream in every service and the key on the log. */
public record MatterId(UUID value) implements Id {}

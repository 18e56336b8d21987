package org.anxin.contracts.value;

import java.util.UUID;

/** Where a text stands in the encrypted store of the service that took it. */
public record TextRef(UUID value) implements Id {}

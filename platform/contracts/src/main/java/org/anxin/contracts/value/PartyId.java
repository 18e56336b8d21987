package org.anxin.contracts.value;

import java.util.UUID;

/** A party to a matter. */
public record PartyId(UUID value) implements Id {}

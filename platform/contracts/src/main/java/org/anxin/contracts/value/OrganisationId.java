package org.anxin.contracts.value;

import java.util.UUID;

/** An organisation; unlike a person's, its identity may stand in events. */
public record OrganisationId(UUID value) implements Id {}

package org.anxin.contracts.value;

import java.util.UUID;

/** One thing that a department is told. It keeps its id when it has to be told again. */
public record EscalationNoticeId(UUID value) implements Id {}

package org.anxin.contracts.value;

import java.util.UUID;

/** One thing that a source is told. It keeps its id when it has to be told again. */
public record FeedbackId(UUID value) implements Id {}

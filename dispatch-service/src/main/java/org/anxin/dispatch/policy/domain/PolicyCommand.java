package org.anxin.dispatch.policy.domain;

import java.time.Instant;

/** What can be asked of a centre's policies. */
public sealed interface PolicyCommand permits AdoptPolicy, AdoptLadder, AdoptSafety, AdoptTerm {
    /** When it was asked. */
    Instant at();
}

package org.anxin.followup.callback.domain;

import java.time.Instant;
import org.anxin.contracts.value.Holder;

/** The matter was reported again: hand it back, whatever the call-backs said and even when it is closed. One that is open again stays as it is. */
public record ReopenForRepeat(Instant at, Holder to) implements FollowUpCommand {}

package org.anxin.dispatch.order.domain;

import java.time.Instant;
import org.anxin.contracts.value.LadderPost;
import org.anxin.contracts.value.LadderTrigger;
import org.anxin.contracts.value.StageCode;

/** Somebody on the ladder was called: once for each leg, stage and step. */
public record Call(int leg, StageCode stage, int step, LadderTrigger trigger, LadderPost post, Instant at) {}

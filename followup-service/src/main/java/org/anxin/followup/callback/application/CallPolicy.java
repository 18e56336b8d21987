package org.anxin.followup.callback.application;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.LocalTime;
import org.anxin.contracts.value.ActorRole;
import org.anxin.followup.callback.domain.Retry;
import org.anxin.followup.callback.domain.RetryPlan;
import org.anxin.service.actor.Permission;

/** What the rules take from the centre's policy. */
@Singleton
class CallPolicy {
    private final RetryPlan retries;
    private final int reopenings;

    CallPolicy(FollowUpConfig config) {
        this.retries =
                new RetryPlan(config.retries().stream().map(CallPolicy::retry).toList());
        this.reopenings = config.reopenings();
    }

    RetryPlan retries() {
        return retries;
    }

    /** How many reopenings there may be when somebody of this role asks for one. */
    int reopenings(ActorRole role) {
        return Permission.REOPEN_AGAIN.isGrantedTo(role) ? Integer.MAX_VALUE : reopenings;
    }

    /** @throws java.time.format.DateTimeParseException when it is neither a duration nor a time of day */
    private static Retry retry(String text) {
        return text.startsWith("P") ? new Retry.Later(Duration.parse(text)) : new Retry.NextDay(LocalTime.parse(text));
    }
}
